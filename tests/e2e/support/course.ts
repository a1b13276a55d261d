/** The course's own data: claims, exercises, words. */
import { readFileSync } from 'node:fs';
import type { Claim, Exercise, GateExercise } from '../../../web/src/lesson/lesson.ts';

export const chapters = [
  '00-one-digit',
  '01-arrays',
  '02-broadcasting',
  '03-chance-and-pictures',
  '04-one-neuron',
  '05-xor-and-circuits',
  '06-why-bend',
  '07-three-layers',
  '08-softmax',
  '09-reading-digits',
  '10-batches',
] as const;
export type ChapterId = (typeof chapters)[number];

const fromRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(fromRoot(path), 'utf8'));
const content = (chapter: ChapterId, file: string) => json(`web/content/${chapter}/${file}`);

export const claimsOf = (chapter: ChapterId): readonly Claim[] =>
  (content(chapter, 'claims.json') as { claims: Claim[] }).claims;

export const exercisesOf = (chapter: ChapterId): readonly Exercise[] =>
  (content(chapter, 'exercises.json') as { exercises: Exercise[] }).exercises;

export const gateExercisesOf = (chapter: ChapterId): readonly GateExercise[] =>
  exercisesOf(chapter).filter(
    (exercise): exercise is GateExercise =>
      exercise.kind === 'gate' || exercise.kind === 'typed-gate',
  );

export const pythonOf = (chapter: ChapterId, file: string): string =>
  readFileSync(fromRoot(`web/content/${chapter}/${file}`), 'utf8');

/** How often a directive stands in the text of a chapter, such as `::ask`. */
export const directives = (chapter: ChapterId, name: string): number =>
  readFileSync(fromRoot(`web/content/${chapter}/en.md`), 'utf8').match(
    new RegExp(`^::${name}\\b`, 'gm'),
  )?.length ?? 0;

/** The ids of a chapter's ideas about which something is predicted, in order. */
export const ideasOf = (chapter: ChapterId): string[] => [
  ...new Set(claimsOf(chapter).map(({ idea }) => idea)),
];

/** What the browser keeps of a chapter once every prediction is made; `wrong` as a believer would. */
export function committedRecord(chapter: ChapterId): Record<string, unknown> {
  const given: Readonly<Record<string, readonly number[]>> = {
    'M05.2': [1],
    'M05.3': [1, 1],
    'M03.3': Array<number>(10).fill(2),
    'M07.3': [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    'M10.1': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    'M10.3': [1],
  };
  const answers = claimsOf(chapter).map((claim) => {
    const option = claim.kind === 'choice' ? claim.forms.A.options?.[0] : undefined;
    const value = option?.value ?? given[claim.id] ?? [0];
    return [`${claim.id} A`, { value, option: option?.id ?? '', sure: true }];
  });
  return { answers: Object.fromEntries(answers) };
}
