/** From parsed Markdown to HTML: the handlers for what is special to the course. */
// The type of raw nodes.
import 'mdast-util-to-hast';
import type { ElementContent, Nodes } from 'hast';
import type { RootContent, Table } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import type { Language } from '../lesson/language.ts';
import { ContentError } from './content-error.ts';
import { html, raw, type Html } from './html.ts';
import type { Claim, Material } from './material.ts';
import { mathml } from './tex.ts';
import type { Tex } from './tex-syntax.ts';

/** Where the markup will stand: in the page with figures, or in the page that is only text. */
export interface RenderContext {
  mode: 'page' | 'read';
  language: Language;
  chapter: string;
  file: string;
  material: Material;
}

type Toolkit = Parameters<NonNullable<typeof defaultHandlers.table>>[0];

const asNode = (markup: Html): ElementContent => ({ type: 'raw', value: markup.toString() });

/** `w1` as a letter with its subscript. */
const letters = (symbol: string): Html => {
  const [, letter = symbol, digits = ''] = /^(.*?\D)(\d+)$/.exec(symbol) ?? [];
  return html`${letter}${digits && html`<sub>${digits}</sub>`}`;
};

const symbol = (role: string, name: string): Html =>
  html`<span class="sym sym-${role}" data-sym="${name}">${letters(name)}</span>`;

const textOf = (node: { children: readonly unknown[] }): string =>
  node.children.map((child) => (child as { value?: string }).value ?? '').join('');

/** A number that only the running core knows; without it, dots. */
function liveNumber(slot: string, isShort: boolean, { mode }: RenderContext): Html {
  if (mode === 'read') return html`…`;
  const places = isShort && html` data-short="yes"`;
  return html`<span class="live" data-island="live" data-slot="${slot}" ${places}
    ><span class="fallback">…</span></span
  >`;
}

/** A question as plain text: what stands in the page until its island is mounted. */
export function questionText(claim: Claim, form: string, language: Language): Html {
  const question = claim.forms[form];
  const options = (question?.options ?? []).map(({ text }) => html`<li>${text[language]}</li>`);
  return html`<p>${question?.ask[language]}</p>
    ${
      options.length > 0 &&
      html`<ul>
        ${options}
      </ul>`
    }`;
}

/** An island with a text in its place; in the reading version only the text. */
export function island(
  name: string,
  data: Record<string, string>,
  fallback: Html | null,
  context: RenderContext,
): Html {
  if (context.mode === 'read') return html`<div class="quiet">${fallback}</div>`;
  const attributes = Object.entries(data).map(([key, value]) => html` data-${key}="${value}"`);
  return html`<div data-island="${name}" ${attributes}>
    ${fallback && html`<div class="fallback">${fallback}</div>`}
  </div>`;
}

function inlineDirective(state: Toolkit, node: TextDirective, context: RenderContext) {
  const children = state.all(node as never) as ElementContent[];
  const element = (tagName: string, properties: Record<string, string>): ElementContent => {
    return { type: 'element', tagName, properties, children };
  };
  const attributes = node.attributes ?? {};
  const button = (className: string, data: Record<string, string>) =>
    context.mode === 'read'
      ? element('span', { className })
      : element('button', { type: 'button', className, ...data });

  switch (node.name) {
    case 'live':
      return asNode(liveNumber(textOf(node), attributes.short === 'yes', context));
    case 'do':
      return button('do', { dataAct: attributes.act ?? '' });
    case 'goto':
      return button('goto', { dataStop: attributes.stop ?? '' });
    case 'term':
      return element('dfn', { className: 'term', id: `term-${attributes.id ?? ''}` });
    default:
      return asNode(symbol(node.name, textOf(node)));
  }
}

function leafDirective(node: LeafDirective, context: RenderContext) {
  const { material, language, chapter } = context;
  const fail = (problem: string): never => {
    throw new ContentError(context.file, node.position?.start.line, problem);
  };
  const { id = '', claim = '', form = '' } = node.attributes ?? {};
  if (node.name === 'exercise') {
    const exercise = material.exercises.get(id ?? '');
    if (!exercise) return fail(`exercise “${id}” is not in exercises.json`);
    const data = { exercise: `${chapter}/${id}` };
    const text = html`<p>${exercise.prompt[language]}</p>`;
    return asNode(island('exercise', data, text, context));
  }
  if (node.name === 'question') {
    const found = material.claims.get(claim ?? '');
    if (!found?.forms[form ?? '']) return fail(`form ${form} of ${claim} is not in claims.json`);
    const data = { claim: claim ?? '', form: form ?? '' };
    return asNode(island('question', data, questionText(found, form ?? '', language), context));
  }
  return fail(`::${node.name} stands inside something else; it needs a line of its own`);
}

function drawer(state: Toolkit, node: ContainerDirective, context: RenderContext): ElementContent {
  const children = state.wrap(state.all(node as never), true) as ElementContent[];
  const summary: ElementContent = {
    type: 'element',
    tagName: 'summary',
    properties: {},
    children: [{ type: 'text', value: node.attributes?.title ?? '' }],
  };
  const open = context.mode === 'read' ? { open: true } : {};
  return {
    type: 'element',
    tagName: 'details',
    properties: { className: ['drawer'], ...open },
    children: [summary, ...children],
  };
}

const cjk = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026]/u;

/** A line break in Chinese source is no space. */
const joinLines = (text: string): string =>
  text.replace(/(.?)\n(.?)/gu, (_, before: string, after: string) => {
    const latin = before && after && !cjk.test(before) && !cjk.test(after);
    return `${before}${latin ? ' ' : ''}${after}`;
  });

/** A pair of numbers stays on one line. */
const joinPairs = (text: string): string =>
  text.replace(/\(([−-]?[\d.]+), ([−-]?[\d.]+)\)/g, '($1,\u00a0$2)');

/** What may not begin a line. */
const closing = /^[，。、；：？！）,.;:?!)]+/u;

/** Longer buttons are broken themselves on a phone. */
const longestKept = 32;

const lettersIn = (node: ElementContent): number => {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element'
    ? node.children.reduce((sum, each) => sum + lettersIn(each), 0)
    : 0;
};

const isControl = (node: ElementContent): boolean =>
  node.type === 'element'
    ? node.tagName === 'button' && lettersIn(node) <= longestKept
    : node.type === 'raw' && node.value.startsWith('<span class="live"');

/** A button or a live number keeps the full stop behind it: browsers would break between them. */
function keepStops(parent: Nodes): void {
  if (!('children' in parent)) return;
  const children = parent.children as ElementContent[];
  children.forEach(keepStops);
  for (let at = children.length - 2; at >= 0; at -= 1) {
    const [node, next] = [children[at], children[at + 1]];
    const stop = next?.type === 'text' ? (closing.exec(next.value)?.[0] ?? '') : '';
    if (!node || next?.type !== 'text' || stop === '' || !isControl(node)) continue;
    next.value = next.value.slice(stop.length);
    children[at] = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['with-stop'] },
      children: [node, { type: 'text', value: stop }],
    };
  }
}

function handlersFor(context: RenderContext) {
  return {
    ...defaultHandlers,
    text: (_: Toolkit, node: { value: string }) => ({
      type: 'text' as const,
      value: joinPairs(context.language === 'zh' ? joinLines(node.value) : node.value),
    }),
    tex: (_: Toolkit, node: Tex) => {
      try {
        return asNode(raw(mathml(node.value, node.display)));
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        throw new ContentError(context.file, node.position?.start.line, problem);
      }
    },
    table: (state: Toolkit, node: Table) => {
      const table = defaultHandlers.table(state, node);
      table.properties.className = ['table'];
      const properties = { className: ['table-scroll'] };
      return { type: 'element' as const, tagName: 'div', properties, children: [table] };
    },
    link: (state: Toolkit, node: never) => {
      const link = defaultHandlers.link(state, node);
      const href = String(link.properties.href);
      const relative = !/^([a-z]+:|#|\/)/i.test(href);
      // The reading version stands one folder deeper.
      if (relative && context.mode === 'read') link.properties.href = `../${href}`;
      return link;
    },
    textDirective: (state: Toolkit, node: TextDirective) => inlineDirective(state, node, context),
    leafDirective: (_: Toolkit, node: LeafDirective) => leafDirective(node, context),
    containerDirective: (state: Toolkit, node: ContainerDirective) => drawer(state, node, context),
  };
}

/** HTML of a run of blocks. */
export function renderBlocks(children: readonly RootContent[], context: RenderContext): Html {
  const processor = unified()
    .use(remarkRehype, { handlers: handlersFor(context) as never })
    .use(rehypeStringify, { allowDangerousHtml: true });
  const tree = processor.runSync({ type: 'root', children: [...children] }) as Nodes;
  keepStops(tree);
  return raw(processor.stringify(tree as never));
}

/** HTML of the text inside a heading. */
export function renderInline(heading: { children: readonly unknown[] }, context: RenderContext) {
  const paragraph = { type: 'paragraph', children: heading.children } as RootContent;
  return raw(
    renderBlocks([paragraph], context)
      .toString()
      .replace(/^<p>|<\/p>$/g, ''),
  );
}
