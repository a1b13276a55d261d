/** The directives of a chapter's text. Whatever is not listed here is ordinary text. */
interface Rule {
  required: readonly string[];
  optional?: readonly string[];
}

export const beatNames = ['ask', 'predict', 'play', 'reconcile', 'step', 'check'] as const;

export type BeatName = (typeof beatNames)[number];

export const isBeatName = (name: string): name is BeatName =>
  (beatNames as readonly string[]).includes(name);

/** `:name[text]{…}` inside a line. */
export const inlineRules: Record<string, Rule | undefined> = {
  w: { required: [] },
  x: { required: [] },
  b: { required: [] },
  y: { required: [] },
  s: { required: [] },
  t: { required: [] },
  live: { required: [], optional: ['short'] },
  do: { required: ['act'] },
  goto: { required: ['stop'] },
  term: { required: ['id'] },
};

/** `::name{…}` on a line of its own. */
export const leafRules: Record<string, Rule | undefined> = {
  idea: { required: ['id', 'scene'] },
  ask: { required: [] },
  predict: { required: ['claim'] },
  play: { required: [] },
  reconcile: { required: ['claim'] },
  step: { required: [] },
  check: { required: [] },
  exercise: { required: ['id'] },
  question: { required: ['claim', 'form'] },
};

/** `:::name{…}` … `:::` */
export const containerRules: Record<string, Rule | undefined> = {
  drawer: { required: ['title'] },
};

/** What is wrong with the attributes, or undefined. */
export function attributeProblem(
  name: string,
  rule: Rule,
  attributes: Record<string, string | null | undefined>,
): string | undefined {
  const known = [...rule.required, ...(rule.optional ?? [])];
  const missing = rule.required.find((attribute) => !attributes[attribute]);
  if (missing) return `“${name}” needs ${missing}=…`;
  const unknown = Object.keys(attributes).find((attribute) => !known.includes(attribute));
  if (unknown) return `“${name}” has no attribute “${unknown}”`;
  return undefined;
}
