import { modulesOf } from './cores.ts';
import type { Claim, Exercise, Lesson } from './lesson.ts';
import { loadListings, type Listings } from './listings.ts';

/** Everything of a chapter but its prose. */
export interface Chapter {
  readonly lesson: Lesson;
  readonly claims: readonly Claim[];
  readonly exercises: readonly Exercise[];
  /** Python files by the names that the scenes give them. */
  readonly python: Readonly<Record<string, string>>;
  /** The C++ that its scenes show. */
  readonly listings: Listings;
}

const lessons = import.meta.glob<Lesson>('../../content/*/lesson.ts', { import: 'lesson' });
const claims = import.meta.glob<{ claims: Claim[] }>('../../content/*/claims.json');
const exercises = import.meta.glob<{ exercises: Exercise[] }>('../../content/*/exercises.json');
const python = import.meta.glob<string>('../../content/*/*.py', {
  query: '?raw',
  import: 'default',
});

/** The chapters that there are. */
export const chapterIds: readonly string[] = Object.keys(claims)
  .map((path) => path.split('/').at(-2) ?? '')
  .sort();

/** The ideas of a chapter and their scenes. */
export async function loadLesson(id: string): Promise<Lesson> {
  const lesson = lessons[`../../content/${id}/lesson.ts`];
  if (!lesson) throw new Error(`no chapter ${id}`);
  return lesson();
}

export async function loadChapter(id: string): Promise<Chapter> {
  const folder = `../../content/${id}`;
  const lesson = lessons[`${folder}/lesson.ts`];
  const claimFile = claims[`${folder}/claims.json`];
  const exerciseFile = exercises[`${folder}/exercises.json`];
  if (!lesson || !claimFile || !exerciseFile) throw new Error(`no chapter ${id}`);
  const [loaded, claimList, exerciseList] = await Promise.all([
    lesson(),
    claimFile(),
    exerciseFile(),
  ]);
  const [sources, listings] = await Promise.all([
    loadPython(id, loaded),
    loadListings(modulesOf(loaded)),
  ]);
  return {
    lesson: loaded,
    claims: claimList.claims,
    exercises: exerciseList.exercises,
    python: sources,
    listings,
  };
}

/** The Python files that the lesson's scenes name; `../` leads to another chapter's folder. */
async function loadPython(id: string, lesson: Lesson): Promise<Record<string, string>> {
  const files = [...new Set(lesson.ideas.map(({ scene }) => scene.numpy.file))];
  const load = async (file: string): Promise<[string, string]> => {
    const path = file.startsWith('../') ? file.slice('../'.length) : `${id}/${file}`;
    const source = python[`../../content/${path}`];
    if (!source) throw new Error(`no Python file ${path}`);
    return [file, await source()];
  };
  return Object.fromEntries(await Promise.all(files.map(load)));
}
