/**
 * One parameter of a scene: how it stands in a link, and what a link may say. Reading and writing
 * follow from the same table.
 */
export interface Field<T> {
  readonly fallback: T;
  /** The value, or undefined where the text is none. */
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
  /** What it is called in a link, where its own name means something else there. */
  readonly key?: string;
}

export type Fields<P> = { readonly [K in keyof P]: Field<P[K]> };

/** What a parameter is called in a link. */
export function keyOf(name: string, { key = name }: Pick<Field<unknown>, 'key'>): string {
  return key;
}

/** A finite number from least to most. */
export function numberField(fallback: number, least: number, most: number): Field<number> {
  return {
    fallback,
    read: (text) => {
      const value = readNumber(text);
      return value !== undefined && value >= least && value <= most ? value : undefined;
    },
    write: String,
  };
}

/** One of a few words. */
export function choiceField<const T extends string>(
  fallback: NoInfer<T>,
  words: readonly T[],
): Field<T> {
  return {
    fallback,
    read: (text) => words.find((word) => word === text),
    write: (value) => value,
  };
}

/**
 * A number as readers type it: full-width digits and signs are welcome, and a comma for the point;
 * undefined for anything else.
 */
export function readNumber(text: string): number | undefined {
  const plain = text
    .replace(/[！-～]+/gu, (wide) => wide.normalize('NFKC'))
    .replace(/[−–‒]/gu, '-')
    .replace(/。/gu, '.')
    .trim();
  if (!/^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/iu.test(plain)) return undefined;
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** What a link says of a scene; what it says wrongly is listed and replaced by the fallback. */
export function readFields<P>(
  fields: Fields<P>,
  link: URLSearchParams,
): { values: P; rejected: string[] } {
  const rejected: string[] = [];
  const values = Object.fromEntries(
    entries(fields).map(([name, field]) => {
      const key = keyOf(name, field);
      const text = saidOnce(link, key, rejected);
      if (text === null) return [name, field.fallback];
      const value = field.read(text);
      if (value === undefined) rejected.push(refusal(key, text));
      return [name, value === undefined ? field.fallback : value];
    }),
  ) as P;
  return { values, rejected };
}

/** What a link says under a name; null where it says nothing, or says it twice. */
export function saidOnce(link: URLSearchParams, name: string, rejected: string[]): string | null {
  const [text = null, ...more] = link.getAll(name);
  if (text === null || more.length === 0) return text;
  rejected.push(...[text, ...more].map((each) => refusal(name, each)));
  return null;
}

/** A part of a link that cannot be, as the reader is told: `w1=banana`. */
export function refusal(name: string, text: string): string {
  return `${clipped(name)}=${clipped(text)}`;
}

function clipped(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

/** The parameters as they stand in a link; those that are as the lesson set them are left out. */
export function writeFields<P>(fields: Fields<P>, values: P, start: P): [string, string][] {
  return entries(fields)
    .map(([name, field]): [string, string, string] => [
      keyOf(name, field),
      field.write(values[name]),
      field.write(start[name]),
    ])
    .filter(([, text, usual]) => text !== usual)
    .map(([name, text]) => [name, text]);
}

/** The same table with other fallbacks. */
export function startingFrom<P>(fields: Fields<P>, start: Partial<P>): Fields<P> {
  return Object.fromEntries(
    entries(fields).map(([name, field]) => [
      name,
      { ...field, fallback: start[name] ?? field.fallback },
    ]),
  ) as unknown as Fields<P>;
}

export function fallbacks<P>(fields: Fields<P>): P {
  return Object.fromEntries(
    entries(fields).map(([name, field]) => [name, field.fallback]),
  ) as unknown as P;
}

function entries<P>(fields: Fields<P>): [keyof P & string, Field<P[keyof P]>][] {
  return Object.entries(fields) as [keyof P & string, Field<P[keyof P]>][];
}
