import { fileURLToPath } from 'node:url';
import { readChapter, type Chapter as Prose } from '../../web/src/prerender/chapter.ts';
import { readMaterial } from '../../web/src/prerender/material.ts';
import { chapterIds, loadChapter, type Chapter } from '../../web/src/lesson/chapters.ts';
import type { Claim, Exercise, Idea } from '../../web/src/lesson/lesson.ts';
import { startParams } from '../../web/src/lesson/link.ts';
import type { AnyScene } from '../../web/src/lesson/scene.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import type { Language } from '../../web/src/lesson/language.ts';
import { cores } from './engine.ts';
import { reading, type Piece } from './lints.ts';

export type Params = Record<string, unknown>;

export const contentFolder = fileURLToPath(new URL('../../web/content', import.meta.url));

export const chapters: readonly Chapter[] = await Promise.all(chapterIds.map(loadChapter));

const proseOf = (id: string, language: Language): Prose =>
  readChapter(contentFolder, id, language, readMaterial(`${contentFolder}/${id}`));

/** The prose of a chapter in both languages, by its id. */
export const prose: ReadonlyMap<string, Readonly<Record<Language, Prose>>> = new Map(
  chapterIds.map((id) => [id, { zh: proseOf(id, 'zh'), en: proseOf(id, 'en') }]),
);

/** Every idea with its chapter, and a name for the titles of tests. */
export const ideas: readonly { chapter: Chapter; idea: Idea; name: string }[] = chapters.flatMap(
  (chapter) =>
    chapter.lesson.ideas.map((idea) => ({
      chapter,
      idea,
      name: `${chapter.lesson.id}/${idea.id}`,
    })),
);

/** Every scene that an idea of the course has. */
export const scenes: readonly AnyScene[] = [...new Set(ideas.map(({ idea }) => idea.scene))];

export const traceOf = (scene: AnyScene, params: Params): Trace =>
  scene.trace(cores.of(scene), params) as Trace;

/** Where buttons lead and the core refuses, as NumPy does: the code, and in which states. */
const refusals: Readonly<Record<string, { code: string; of: (params: Params) => boolean }>> = {
  block: { code: 'numpy.reshape', of: ({ shape }) => shape === '4, 2' },
  axis: {
    code: 'numpy.axis',
    of: ({ axis, data }) => axis === '2' && !String(data).startsWith('[[['),
  },
};

/** The code with which the core refuses a state on purpose; undefined for one that it computes. */
export function refusalOf(scene: AnyScene, params: Params): string | undefined {
  const refusal = refusals[scene.id];
  return refusal?.of(params) ? refusal.code : undefined;
}

/** The states that a reader meets: the start of an idea, and after up to two of these buttons. */
export function statesOf(idea: Idea, actions: readonly string[]): Params[] {
  const start = startParams(idea);
  const after = (params: Params) =>
    actions.flatMap((action) => {
      const next = idea.scene.act(cores.of(idea.scene), params, action) as Params | undefined;
      return next ? [next] : [];
    });
  const once = after(start);
  return [start, ...once, ...once.flatMap(after)];
}

/** The traces that tests walk through: each idea at its start and after each of its buttons. */
export const walks: readonly { name: string; scene: AnyScene; params: Params; trace: Trace }[] =
  ideas.flatMap(({ idea, name }) => {
    const actions = buttonsOf(name);
    const seen = new Map<string, Params>();
    for (const params of statesOf(idea, actions)) seen.set(JSON.stringify(params), params);
    const computed = [...seen.values()].filter((params) => !refusalOf(idea.scene, params));
    return computed.slice(0, 24).map((params, at) => ({
      name: at === 0 ? name : `${name}, variant ${at}`,
      scene: idea.scene,
      params,
      trace: traceOf(idea.scene, params),
    }));
  });

/** Steps of which no taught line speaks: a number was picked or drawn, a line was typed. */
export const moments: ReadonlySet<string> = new Set([
  'byte',
  'a',
  'line',
  'empty',
  'row',
  'drawn',
  'call',
  'begin',
]);

/** The buttons in the text of an idea. */
export function buttonsOf(place: string): string[] {
  const [chapter = '', id = ''] = place.split('/');
  const text = prose.get(chapter)?.en.ideas.find((idea) => idea.id === id);
  return [...new Set(JSON.stringify(text ?? {}).matchAll(/"act":"([^"]+)"/g))].map(
    ([, action]) => action ?? '',
  );
}

/** The claims of the course, with the chapter of each. */
export const claims: readonly { chapter: string; claim: Claim; id: string }[] = chapters.flatMap(
  (chapter) => chapter.claims.map((claim) => ({ chapter: chapter.lesson.id, claim, id: claim.id })),
);

/** The exercises of the course, with a name for the titles of tests. */
export const exercises: readonly { chapter: string; exercise: Exercise; name: string }[] =
  chapters.flatMap((chapter) =>
    chapter.exercises.map((exercise) => ({
      chapter: chapter.lesson.id,
      exercise,
      name: `${chapter.lesson.id}/${exercise.id}`,
    })),
  );

/** For the title of a test: the rows of the course's plan that an item proves. */
export const rowsOf = (item: { rows?: readonly string[] } | object): string =>
  ('rows' in item ? (item.rows ?? []) : []).map((row) => `[${row}]`).join(' ');

/** Everything that a reader of a chapter reads, in order. */
export function read(id: string, language: Language): Piece[] {
  const chapter = chapters.find(({ lesson }) => lesson.id === id);
  const both = prose.get(id);
  if (!chapter || !both) throw new Error(id);
  return reading({ prose: both[language], claims: chapter.claims, exercises: chapter.exercises });
}
