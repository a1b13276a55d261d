import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { ContentError } from './content-error.ts';
import { attributeProblem, containerRules, inlineRules, leafRules } from './directives.ts';
import { texSyntax } from './tex-syntax.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(texSyntax);

const text = (value: string): Text => ({ type: 'text', value });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const offsets = (node: RootContent | PhrasingContent) => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

function ruleFor(node: Directives, source: string) {
  if (node.type === 'leafDirective') return leafRules[node.name];
  if (node.type === 'containerDirective') return containerRules[node.name];
  // An inline directive has its text in brackets, and does not begin inside a word: a:b[c].
  const insideWord = /[\p{Script=Latin}\d]/u.test(source.charAt(offsets(node).start - 1));
  const labelled = source.charAt(offsets(node).start + 1 + node.name.length) === '[';
  return insideWord || !labelled ? undefined : inlineRules[node.name];
}

/** A directive that is none, as the words that stand in the source. */
function asWritten(node: Directives, source: string): RootContent[] {
  const { start, end } = offsets(node);
  if (node.type === 'containerDirective') {
    const lines = source.slice(start, end).split('\n');
    const closing = lines.length > 1 && /^\s*:{3,}\s*$/.test(lines.at(-1) ?? '');
    const fences = [lines[0] ?? '', ...(closing ? [lines.at(-1) ?? ''] : [])];
    const [before, after] = fences.map((line) => paragraph([text(line.trim())]));
    // The label on the opening line is a child as well.
    const children = node.children.filter((child) => {
      return !(child.type === 'paragraph' && child.data?.directiveLabel);
    });
    return [before, ...children, after].filter((child) => child !== undefined);
  }
  const first = node.children[0];
  const last = node.children.at(-1);
  const pieces: PhrasingContent[] =
    first && last
      ? [
          text(source.slice(start, offsets(first).start)),
          ...node.children,
          text(source.slice(offsets(last).end, end)),
        ]
      : [text(source.slice(start, end))];
  return node.type === 'leafDirective' ? [paragraph(pieces)] : pieces;
}

function joinTexts(children: RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const child of children) {
    const previous = joined.at(-1);
    if (child.type === 'text' && previous?.type === 'text') previous.value += child.value;
    else joined.push(child.type === 'text' ? { ...child } : child);
  }
  return joined;
}

/** Markdown with only the listed directives left in it; their attributes are checked. */
export function parseMarkdown(source: string, file: string): Root {
  const tree = parser.parse(source);
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') {
      throw new ContentError(file, node.position?.start.line, `HTML in the text: ${node.value}`);
    }
    const isDirective =
      node.type === 'textDirective' ||
      node.type === 'leafDirective' ||
      node.type === 'containerDirective';
    if (!isDirective || !parent || index === undefined) return undefined;

    const rule = ruleFor(node, source);
    if (!rule) {
      const before = parent.children.slice(0, index);
      const after = parent.children.slice(index + 1);
      parent.children = [...before, ...asWritten(node, source), ...after] as RootContent[];
      return [SKIP, index];
    }
    const problem = attributeProblem(node.name, rule, node.attributes ?? {});
    if (problem) throw new ContentError(file, node.position?.start.line, problem);
    return undefined;
  });
  visit(tree, (node) => {
    if ('children' in node) node.children = joinTexts(node.children as RootContent[]) as never;
  });
  return tree;
}
