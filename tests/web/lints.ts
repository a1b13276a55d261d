/** What a careful reader would find in the course's text. Each rule has a test that it can fail. */
import type { Root, RootContent } from 'mdast';
import type { Beat, Chapter as Prose, Idea as ProseIdea } from '../../web/src/prerender/chapter.ts';
import type { Claim, Exercise, Form, Text } from '../../web/src/lesson/lesson.ts';
import type { Language } from '../../web/src/lesson/language.ts';

type Node = Root | RootContent;

interface Directive {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null;
}

const isDirective = (node: Node): node is Node & Directive => /Directive$/.test(node.type);

const childrenOf = (node: Node): readonly Node[] => ('children' in node ? node.children : []);

/** The letters of a node as the page shows them; a live number counts as a digit. */
export function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'tex') return 'x';
  if (node.type === 'break') return '\n';
  if (isDirective(node) && node.name === 'live') return '0';
  return childrenOf(node).map(textOf).join('');
}

// The bones of a chapter.

/** Every idea, beat and directive in its order, with all its attributes; symbols of formulas too. */
export function bones(chapter: Prose): string[] {
  return chapter.ideas.flatMap((idea) => [
    `idea ${idea.id} ${idea.scene}`,
    ...idea.beats.flatMap((beat) => [
      `${idea.id}: ${beat.name} ${beat.claim ?? ''}`.trimEnd(),
      ...beat.content.flatMap(directivesIn).map((bone) => `${idea.id}: ${bone}`),
    ]),
  ]);
}

/** Letters of formulas go where the sentence wants them; drawers' titles are prose. */
const letters = ['w', 'x', 'b', 'y', 's', 't'];

function directivesIn(node: Node): string[] {
  const inside = childrenOf(node).flatMap(directivesIn);
  if (!isDirective(node) || letters.includes(node.name)) return inside;
  if (node.name === 'live') return [`live ${childrenOf(node).map(textOf).join('')}`];
  const attributes = Object.entries(node.attributes ?? {})
    .filter(([name]) => name !== 'title')
    .map(([name, value]) => `${name}=${value ?? ''}`);
  return [[node.name, ...attributes].join(' '), ...inside];
}

/** Where two lists first differ, in words; undefined where they are the same. */
export function firstDifference(
  one: readonly string[],
  other: readonly string[],
): string | undefined {
  const length = Math.max(one.length, other.length);
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => one[index] !== other[index],
  );
  return at === undefined ? undefined : `${one[at] ?? 'the end'} | ${other[at] ?? 'the end'}`;
}

/** The buttons, live numbers and goto stops of an idea. */
export function handlesOf(idea: ProseIdea) {
  const found = {
    acts: [] as string[],
    slots: [] as string[],
    stops: [] as { stop: number; text: string }[],
  };
  const visit = (node: Node): void => {
    if (isDirective(node)) {
      const text = childrenOf(node).map(textOf).join('');
      if (node.name === 'do') found.acts.push(node.attributes?.act ?? '');
      if (node.name === 'live') found.slots.push(text);
      if (node.name === 'goto') found.stops.push({ stop: Number(node.attributes?.stop), text });
    }
    childrenOf(node).forEach(visit);
  };
  idea.beats.flatMap((beat) => beat.content).forEach(visit);
  return found;
}

// The text in the order in which it is read.

/** A stretch of text, or the place where a term is introduced; `aside` in a drawer or a reply. */
export interface Piece {
  readonly place: string;
  readonly text: string;
  readonly term?: string;
  readonly aside?: boolean;
}

interface Reading {
  readonly prose: Prose;
  readonly claims: readonly Claim[];
  readonly exercises: readonly Exercise[];
}

/** A chapter as it is read, prose and questions and replies, in one language. */
export function reading({ prose, claims, exercises }: Reading): Piece[] {
  const { language } = prose;
  return prose.ideas.flatMap((idea) => {
    const place = `${prose.id}/${idea.id}`;
    const say = (text: string, aside = false): Piece => ({ place, text: `${text}\n`, aside });
    const question = (id: string | null | undefined, name: string): Piece[] => {
      const form = claims.find((claim) => claim.id === id)?.forms[name as 'A'];
      return form ? [...asked(form, language, say), ...replies(form, language, say)] : [];
    };
    const walk = (node: Node, aside: boolean): Piece[] => {
      if (isDirective(node)) {
        const { id, claim, form = '', title = '' } = node.attributes ?? {};
        if (node.name === 'term') return [{ place, text: textOf(node), term: id ?? '', aside }];
        if (node.name === 'exercise') return exercise(exercises, id ?? '', language, say);
        if (node.name === 'question') return question(claim, form ?? '');
        if (node.name === 'drawer') {
          return [say(title ?? ''), ...childrenOf(node).flatMap((child) => walk(child, true))];
        }
      }
      const inner = childrenOf(node);
      if (inner.length === 0 || isDirective(node)) return [{ place, text: textOf(node), aside }];
      const pieces = inner.flatMap((child) => walk(child, aside));
      return isBlock(node) ? [...pieces, { place, text: '\n', aside }] : pieces;
    };
    const told = (beat: Beat): Piece[] => {
      const prose = beat.content.flatMap((node) => walk(node, false));
      const claim = claims.find(({ id }) => id === beat.claim);
      if (!claim) return prose;
      if (beat.name === 'predict') return [...prose, ...asked(claim.forms.A, language, say)];
      return [...replies(claim.forms.A, language, say), ...reasons(claim, language, say), ...prose];
    };
    return [say(textOf(idea.title)), ...idea.beats.flatMap(told)];
  });
}

const isBlock = (node: Node) =>
  ['paragraph', 'heading', 'tableCell', 'listItem', 'blockquote'].includes(node.type);

type Say = (text: string, aside?: boolean) => Piece;

const asked = (form: Form, language: Language, say: Say): Piece[] =>
  [form.ask, ...(form.options ?? []).map(({ text }) => text)].map((text) => say(text[language]));

const replies = (form: Form, language: Language, say: Say): Piece[] =>
  [
    ...(form.options ?? []).map(({ says }) => says),
    ...(form.replies ?? []).map(({ says }) => says),
    ...(form.otherwise ? [form.otherwise] : []),
  ].map((text) => say(text[language], true));

const reasons = (claim: Claim, language: Language, say: Say): Piece[] => [
  ...claim.reasons.map(({ text }) => say(text[language])),
  ...claim.reasons.map(({ says }) => say(says[language], true)),
  say(claim.refutation[language], true),
];

function exercise(all: readonly Exercise[], id: string, language: Language, say: Say): Piece[] {
  const found = all.find((each) => each.id === id);
  if (!found) return [];
  const options = found.kind === 'choice' ? found.options : [];
  const asides = [
    ...found.hints,
    ...options.map(({ says }) => says),
    ...(found.mistakes ?? []).map(({ says }) => says),
    ...(found.otherwise ? [found.otherwise] : []),
    found.done,
  ];
  return [
    ...[found.prompt, ...options.map(({ text }) => text)].map((text) => say(text[language])),
    ...asides.map((text) => say(text[language], true)),
  ];
}

/** How long the main path of an idea is: Hanzi, or English words; without drawers and replies. */
export function lengthOf(pieces: readonly Piece[], language: Language): number {
  const text = pieces
    .filter(({ aside }) => !aside)
    .map((piece) => piece.text)
    .join('');
  const units = language === 'zh' ? /\p{Script=Han}/gu : /\p{Script=Latin}[\p{L}\p{N}’-]*/gu;
  return text.match(units)?.length ?? 0;
}

// The glossary.

export interface GlossaryEntry extends Text {
  readonly id: string;
  readonly introduced: string;
  /** Other words of the same term, such as "fire" of "fires". */
  readonly forms?: readonly string[];
}

/** A phrase in which a glossary word has its everyday meaning. */
export interface Everyday {
  readonly id: string;
  readonly language: Language;
  readonly phrase: string;
  readonly why: string;
}

/** Terms that are not introduced exactly once, where the glossary says, with the glossary's word. */
export function introductionProblems(
  pieces: readonly Piece[],
  glossary: readonly GlossaryEntry[],
  language: Language,
): string[] {
  const known = new Set(glossary.map(({ id }) => id));
  const strangers = pieces
    .filter(({ term }) => term !== undefined && !known.has(term))
    .map(({ place, term }) => `${place}: ${term} is not in the glossary`);
  return [
    ...strangers,
    ...glossary.flatMap((entry) => {
      const places = pieces.filter(({ term }) => term === entry.id);
      if (places.length !== 1) return [`${entry.id} is introduced ${places.length} times`];
      const [{ place = '', text = '' } = {}] = places;
      if (place !== entry.introduced) {
        return [`${entry.id} is introduced in ${place}, the glossary says ${entry.introduced}`];
      }
      const plain = text.toLowerCase();
      const word = entry[language].toLowerCase();
      return plain === word || (language === 'en' && plain === `${word}s`)
        ? []
        : [`${entry.id} is called “${text}”, in the glossary “${entry[language]}”`];
    }),
  ];
}

/** Glossary words that stand in the text before they are introduced. */
export function tooEarly(
  pieces: readonly Piece[],
  glossary: readonly GlossaryEntry[],
  language: Language,
  everyday: readonly Everyday[],
): string[] {
  return glossary.flatMap((entry) => {
    const end = pieces.findIndex(({ term }) => term === entry.id);
    const before = pieces.slice(0, end < 0 ? pieces.length : end);
    const innocent = everyday.filter((use) => use.id === entry.id && use.language === language);
    return paragraphs(before).flatMap(({ place, text }) => {
      const rest = innocent.reduce((left, { phrase }) => left.replaceAll(phrase, '·'), text);
      const word = wordPattern([entry[language], ...(entry.forms ?? [])], language).exec(rest)?.[0];
      return word ? [`${place}: “${word}” (${entry.id}) in “${rest.trim().slice(0, 120)}”`] : [];
    });
  });
}

/** Everyday uses that no longer stand anywhere: the list stays short. */
export function idleExcuses(
  pieces: readonly Piece[],
  language: Language,
  everyday: readonly Everyday[],
): string[] {
  const all = paragraphs(pieces).map(({ text }) => text);
  return everyday
    .filter((use) => use.language === language)
    .filter(({ phrase }) => !all.some((text) => text.includes(phrase)))
    .map(({ phrase }) => phrase);
}

function wordPattern(words: readonly string[], language: Language): RegExp {
  const either = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return language === 'zh'
    ? new RegExp(either, 'u')
    : new RegExp(`(?<![\\w-])(?:${either})s?(?![\\w-])`, 'iu');
}

/** Pieces joined up to the next line break, so that a word is whole. */
function paragraphs(pieces: readonly Piece[]): { place: string; text: string }[] {
  const joined: { place: string; text: string }[] = [];
  let open: { place: string; text: string } | undefined;
  for (const { place, text } of pieces) {
    if (open?.place !== place) open = undefined;
    if (!open) joined.push((open = { place, text: '' }));
    open.text += text;
    if (text.endsWith('\n')) open = undefined;
  }
  return joined;
}

// Typography.

/** White space typed beside Hanzi or full-width punctuation, with what stands around it. */
export function spacesInChinese(text: string): string[] {
  const wide = '[\\p{Script=Han}，。、；：？！（）“”‘’…]';
  const around = new RegExp(`${wide}\\s+\\S|\\S\\s+${wide}`, 'gu');
  return text.trim().match(around) ?? [];
}
