import { keyOf, readFields, refusal, saidOnce, startingFrom, writeFields } from './fields.ts';
import type { Idea, Lesson } from './lesson.ts';

/** The step of a place that names none: the first stop of its scene. */
export const firstStop = -1;

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
  if (!link.has('idea')) return undefined;
  const rejected: string[] = [];
  const name = saidOnce(link, 'idea', rejected);
  const idea = lesson.ideas.find(({ id }) => id === name);
  if (!idea && name !== null) rejected.push(refusal('idea', name));
  const known = idea ?? ideaOf(lesson, '');
  const stepText = saidOnce(link, 'step', rejected);
  const step = stepText !== null && /^\d{1,6}$/u.test(stepText) ? Number(stepText) : firstStop;
  if (stepText !== null && step === firstStop) rejected.push(refusal('step', stepText));
  const fields = fieldsOf(known);
  const read = readFields(fields, link);
  const keys = new Set(Object.entries(fields).map(([field, each]) => keyOf(field, each)));
  const strangers = [...link].filter(([key]) => key !== 'idea' && key !== 'step' && !keys.has(key));
  return {
    idea: known.id,
    step,
    params: read.values,
    rejected: [
      ...rejected,
      ...read.rejected,
      ...strangers.map(([key, text]) => refusal(key, text)),
    ],
  };
}

/** The parameters with which an idea begins. */
export function startParams(idea: Idea): Record<string, unknown> {
  return readFields(fieldsOf(idea), new URLSearchParams()).values;
}

/** Parameters that the browser kept; what is missing or damaged in them is as the idea begins. */
export function soundParams(
  idea: Idea,
  kept: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const texts = Object.entries(fieldsOf(idea)).flatMap(([name, field]) => {
    try {
      return [[keyOf(name, field), field.write(kept[name])]];
    } catch {
      return [];
    }
  });
  return readFields(fieldsOf(idea), new URLSearchParams(texts)).values;
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
