import { readFields, startingFrom, writeFields } from './fields.ts';
import type { Idea, Lesson } from './lesson.ts';

/** The state of a chapter that a link can hold; plain JSON. */
export interface Place {
  readonly idea: string;
  readonly step: number;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface LinkedPlace extends Place {
  /** What the link said and the scene cannot be, such as `w1=banana`. */
  readonly rejected: readonly string[];
}

/** `#idea=scale&step=7&w1=5`. */
export function writeLink(lesson: Lesson, place: Place): string {
  const idea = ideaOf(lesson, place.idea);
  const fields = fieldsOf(idea);
  const start = startParams(idea);
  const link = new URLSearchParams([
    ['idea', idea.id],
    ['step', String(place.step)],
    ...writeFields(fields, place.params, start),
  ]);
  return `#${link.toString()}`;
}

/** Reads such a link; undefined where the address holds none. */
export function readLink(lesson: Lesson, hash: string): LinkedPlace | undefined {
  const link = new URLSearchParams(hash.replace(/^#/u, ''));
  const name = link.get('idea');
  if (name === null) return undefined;
  const rejected: string[] = [];
  const idea = lesson.ideas.find(({ id }) => id === name);
  if (!idea) rejected.push(`idea=${name}`);
  const known = idea ?? ideaOf(lesson, '');
  const stepText = link.get('step') ?? '0';
  const step = /^\d{1,6}$/u.test(stepText) ? Number(stepText) : undefined;
  if (step === undefined) rejected.push(`step=${stepText}`);
  const fields = readFields(fieldsOf(known), link);
  return {
    idea: known.id,
    step: step ?? 0,
    params: fields.values,
    rejected: [...rejected, ...fields.rejected],
  };
}

/** The parameters with which an idea begins. */
export function startParams(idea: Idea): Record<string, unknown> {
  return readFields(fieldsOf(idea), new URLSearchParams()).values;
}

/** The idea of that name, or the first. */
export function ideaOf(lesson: Lesson, id: string): Idea {
  const idea = lesson.ideas.find((each) => each.id === id) ?? lesson.ideas[0];
  if (!idea) throw new Error(`lesson ${lesson.id} has no ideas`);
  return idea;
}

function fieldsOf(idea: Idea) {
  return startingFrom<Record<string, unknown>>(idea.scene.fields, idea.start ?? {});
}
