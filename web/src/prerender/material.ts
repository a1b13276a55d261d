import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from './content-error.ts';
import type { Both } from './course.ts';

/** What the pages need of claims.json; the rest is the lesson's business. */
export interface Claim {
  id: string;
  idea: string;
  forms: Record<string, { ask: Both; options?: readonly { text: Both }[] } | undefined>;
  refutation: Both;
}

/** What the pages need of exercises.json. */
export interface Exercise {
  id: string;
  prompt: Both;
}

/** Everything of a chapter beside its prose. */
export interface Material {
  claims: ReadonlyMap<string, Claim>;
  exercises: ReadonlyMap<string, Exercise>;
}

function readList<T extends { id: string }>(folder: string, name: string): Map<string, T> {
  const file = join(folder, `${name}.json`);
  if (!existsSync(file)) return new Map();
  let content: Record<string, readonly T[] | undefined>;
  try {
    content = JSON.parse(readFileSync(file, 'utf8')) as typeof content;
  } catch (error) {
    throw new ContentError(file, undefined, String(error));
  }
  return new Map((content[name] ?? []).map((item) => [item.id, item]));
}

/** Reads claims.json and exercises.json of one chapter. */
export const readMaterial = (folder: string): Material => ({
  claims: readList<Claim>(folder, 'claims'),
  exercises: readList<Exercise>(folder, 'exercises'),
});
