/** What a careful editor would find: typed spaces, slips in directives, languages that drifted apart. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { readChapter, type Chapter } from './chapter.ts';
import { isWritten, readCourse } from './course.ts';
import { containerRules, inlineRules, leafRules } from './directives.ts';
import { readMaterial } from './material.ts';

const typedSpace =
  /\p{Script=Han} +[\p{Script=Latin}\p{Script=Greek}\d]|[\p{Script=Latin}\p{Script=Greek}\d] +\p{Script=Han}/u;

/** Chinese with a typed space between Hanzi and Latin: the place, or undefined. */
export function findTypedSpace(text: string): string | undefined {
  const prose = text
    .replace(/`[^`]*`|\$\$?[^$]*\$\$?/g, 'x')
    .replace(/:[a-z]+\[([^\]]*)\](\{[^}]*\})?/g, '$1');
  return typedSpace.exec(prose)?.[0];
}

/** What looks like a directive but has a name that is not listed. */
export function findUnknownDirective(line: string): string | undefined {
  const block = /^:{2,}([a-z][\w-]*)/.exec(line);
  if (block?.[1]) return (leafRules[block[1]] ?? containerRules[block[1]]) ? undefined : block[0];
  const inline = [...line.matchAll(/(?<![\w:]):([a-z][\w-]*)\[[^\]]*\]\{/g)];
  return inline.find(([, name]) => !inlineRules[name ?? ''])?.[0];
}

function textProblems(source: string, file: string, chinese: boolean): string[] {
  const lines = source.split('\n');
  let code = false;
  return lines.flatMap((line, index) => {
    const place = `${file}:${index + 1}`;
    if (line.startsWith('```')) code = !code;
    if (code) return [];
    const space = chinese && !line.startsWith('::') ? findTypedSpace(line) : undefined;
    const unknown = findUnknownDirective(line);
    return [
      ...(space ? [`${place}: typed space in “${space}”`] : []),
      ...(unknown ? [`${place}: “${unknown}” is no directive`] : []),
    ];
  });
}

/** Walks JSON and checks every text under the key "zh". */
function jsonProblems(value: unknown, file: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== 'zh' || typeof inner !== 'string') return jsonProblems(inner, file);
    const space = findTypedSpace(inner);
    return space ? [`${file}: typed space in “${space}”: ${inner}`] : [];
  });
}

function directivesIn(content: readonly RootContent[]): string[] {
  const found = new Set<string>();
  const root: Root = { type: 'root', children: [...content] };
  visit(root, (node) => {
    if (node.type === 'containerDirective') found.add(node.name);
    if (node.type !== 'textDirective' && node.type !== 'leafDirective') return;
    const { id, claim, form, act, stop } = node.attributes ?? {};
    const key = act ?? stop ?? [id, claim, form].filter(Boolean).join(' ');
    const label = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    if (key) found.add(`${node.name} ${key}`);
    else if (node.name === 'live') found.add(`live ${label}`);
  });
  return [...found];
}

/** The bones of a chapter, which are the same in every language. */
export function skeleton(chapter: Chapter): string[] {
  return chapter.ideas.flatMap((idea) =>
    idea.beats.flatMap((beat, index) => {
      const place = `${idea.id} (${idea.scene}), beat ${index + 1} ${beat.name} ${beat.claim ?? ''}`;
      return [place, ...directivesIn(beat.content).map((directive) => `${place}: ${directive}`)];
    }),
  );
}

/** Where the two languages of a chapter are not the same chapter. */
export function parityProblems(zh: Chapter, en: Chapter): string[] {
  const [inZh, inEn] = [new Set(skeleton(zh)), new Set(skeleton(en))];
  return [
    ...[...inZh].filter((bone) => !inEn.has(bone)).map((bone) => `${en.file} lacks ${bone}`),
    ...[...inEn].filter((bone) => !inZh.has(bone)).map((bone) => `${zh.file} lacks ${bone}`),
  ];
}

/** Everything that an editor should mend, each with its file. */
export function lintContent(content: string): string[] {
  const chapters = readCourse(content).parts.flatMap((part) => part.chapters);
  return chapters
    .filter(({ id }) => isWritten(content, id))
    .flatMap(({ id }) => {
      const read = (name: string) => readFileSync(join(content, id, name), 'utf8');
      const material = readMaterial(join(content, id));
      const [zh, en] = (['zh', 'en'] as const).map((language) =>
        readChapter(content, id, language, material),
      ) as [Chapter, Chapter];
      const data = ['claims.json', 'exercises.json'].filter((name) =>
        existsSync(join(content, id, name)),
      );
      return [
        ...textProblems(read('zh.md'), zh.file, true),
        ...textProblems(read('en.md'), en.file, false),
        ...data.flatMap((name) =>
          jsonProblems(JSON.parse(read(name)), `web/content/${id}/${name}`),
        ),
        ...parityProblems(zh, en),
      ];
    });
}
