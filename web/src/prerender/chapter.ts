import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heading, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Language } from '../lesson/language.ts';
import { ContentError } from './content-error.ts';
import { isBeatName, type BeatName } from './directives.ts';
import { parseMarkdown } from './markdown.ts';
import type { Material } from './material.ts';

/** What stands between two beat markers. */
export interface Beat {
  name: BeatName;
  claim: string | undefined;
  content: RootContent[];
}

/** Five to eight minutes of a chapter, with one scene on the stage. */
export interface Idea {
  id: string;
  scene: string;
  title: Heading;
  beats: Beat[];
}

/** One chapter's text in one language. */
export interface Chapter {
  id: string;
  language: Language;
  file: string;
  title: string;
  part: string;
  minutes: number;
  /** What stands before the first idea. */
  opening: RootContent[];
  ideas: Idea[];
}

interface FrontMatter {
  title: string;
  part: string;
  minutes: number;
  /** The text without the front matter, its lines where they were. */
  body: string;
}

function readFrontMatter(source: string, file: string): FrontMatter {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (!match) throw new ContentError(file, 1, 'front matter (--- … ---) is missing');
  const entries = new Map<string, string>();
  for (const line of (match[1] ?? '').split('\n')) {
    const [, key, value] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (key && value) entries.set(key, value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  const get = (key: string): string => {
    const value = entries.get(key);
    if (value === undefined) throw new ContentError(file, 1, `front matter needs “${key}”`);
    return value;
  };
  const minutes = Number(get('minutes'));
  if (!Number.isInteger(minutes)) throw new ContentError(file, 1, 'minutes is not a whole number');
  const body = '\n'.repeat(match[0].split('\n').length - 1) + source.slice(match[0].length);
  return { title: get('title'), part: get('part'), minutes, body };
}

const lineOf = (node: RootContent) => node.position?.start.line;

const isLeaf = (node: RootContent | undefined): node is LeafDirective =>
  node?.type === 'leafDirective';

class Builder {
  readonly opening: RootContent[] = [];
  readonly ideas: Idea[] = [];
  private beat: Beat | undefined;

  constructor(
    private readonly file: string,
    private readonly material: Material,
  ) {}

  fail(node: RootContent, problem: string): never {
    throw new ContentError(this.file, lineOf(node), problem);
  }

  startIdea(heading: Heading, marker: RootContent | undefined): void {
    if (!isLeaf(marker) || marker.name !== 'idea') {
      this.fail(heading, 'after a ## title comes ::idea{#id scene=…}');
    }
    const id = marker.attributes?.id ?? '';
    if (this.ideas.some((idea) => idea.id === id)) this.fail(marker, `idea “${id}” twice`);
    this.ideas.push({ id, scene: marker.attributes?.scene ?? '', title: heading, beats: [] });
    this.beat = undefined;
  }

  startBeat(marker: LeafDirective, name: BeatName): void {
    const idea = this.ideas.at(-1);
    if (!idea) this.fail(marker, `::${name} stands before the first idea`);
    const claim = marker.attributes?.claim ?? undefined;
    if (claim !== undefined) {
      const known = this.material.claims.get(claim);
      if (!known) this.fail(marker, `claim ${claim} is not in claims.json`);
      if (known.idea !== idea.id) {
        this.fail(marker, `claim ${claim} belongs to idea “${known.idea}”, not to “${idea.id}”`);
      }
    }
    if (name === 'predict' && idea.beats.some((beat) => beat.name === 'predict')) {
      this.fail(marker, `idea “${idea.id}” predicts twice`);
    }
    this.beat = { name, claim, content: [] };
    idea.beats.push(this.beat);
  }

  add(node: RootContent): void {
    if (this.ideas.length === 0) this.opening.push(node);
    else if (this.beat) this.beat.content.push(node);
    else this.fail(node, 'text of an idea begins with a beat such as ::ask');
  }
}

function build(tree: Root, file: string, material: Material): Builder {
  const builder = new Builder(file, material);
  for (let index = 0; index < tree.children.length; index += 1) {
    const node = tree.children[index];
    if (!node) continue;
    if (node.type === 'heading' && node.depth < 3) {
      if (node.depth === 1) builder.fail(node, 'the title of the chapter is in the front matter');
      builder.startIdea(node, tree.children[index + 1]);
      index += 1;
    } else if (isLeaf(node) && node.name === 'idea') {
      builder.fail(node, '::idea needs a ## title before it');
    } else if (isLeaf(node) && isBeatName(node.name)) {
      builder.startBeat(node, node.name);
    } else {
      builder.add(node);
    }
  }
  return builder;
}

/** Reads the text of a chapter; `file` is what error messages call it. */
export function parseChapter(
  source: string,
  options: { id: string; language: Language; file: string; material: Material },
): Chapter {
  const { id, language, file, material } = options;
  const { title, part, minutes, body } = readFrontMatter(source, file);
  const { opening, ideas } = build(parseMarkdown(body, file), file, material);
  if (ideas.length === 0) throw new ContentError(file, undefined, 'the chapter has no idea');
  return { id, language, file, title, part, minutes, opening, ideas };
}

/** Reads `<content>/<id>/<language>.md`. */
export function readChapter(
  content: string,
  id: string,
  language: Language,
  material: Material,
): Chapter {
  const path = join(content, id, `${language}.md`);
  const file = `web/content/${id}/${language}.md`;
  return parseChapter(readFileSync(path, 'utf8'), { id, language, file, material });
}

/** The beats that stand in the page, and those that appear after the prediction. */
export function gate(idea: Idea): { open: Beat[]; gated: Beat[] } {
  const predict = idea.beats.findIndex((beat) => beat.name === 'predict');
  const end = predict < 0 ? idea.beats.length : predict + 1;
  return { open: idea.beats.slice(0, end), gated: idea.beats.slice(end) };
}
