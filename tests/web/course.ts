import { fileURLToPath } from 'node:url';
import { readChapter, type Chapter as Prose } from '../../web/src/prerender/chapter.ts';
import { readMaterial } from '../../web/src/prerender/material.ts';
import { chapterIds, loadChapter, type Chapter } from '../../web/src/lesson/chapters.ts';
import type { Idea } from '../../web/src/lesson/lesson.ts';
import { startParams } from '../../web/src/lesson/link.ts';
import type { AnyScene } from '../../web/src/lesson/scene.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import type { Language } from '../../web/src/shell/language.ts';
import { engine } from './engine.ts';

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

export const traceOf = (scene: AnyScene, params: Params): Trace => scene.trace(engine, params);

/** The states that a reader meets: the start of an idea, and after up to two of these buttons. */
export function statesOf(idea: Idea, actions: readonly string[]): Params[] {
  const start = startParams(idea);
  const after = (params: Params) =>
    actions.flatMap((action) => {
      const next = idea.scene.act(engine, params, action) as Params | undefined;
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
    return [...seen.values()].slice(0, 24).map((params, at) => ({
      name: at === 0 ? name : `${name}, variant ${at}`,
      scene: idea.scene,
      params,
      trace: traceOf(idea.scene, params),
    }));
  });

/** The buttons in the text of an idea. */
export function buttonsOf(place: string): string[] {
  const [chapter = '', id = ''] = place.split('/');
  const text = prose.get(chapter)?.en.ideas.find((idea) => idea.id === id);
  return [...new Set(JSON.stringify(text ?? {}).matchAll(/"act":"([^"]+)"/g))].map(
    ([, action]) => action ?? '',
  );
}
