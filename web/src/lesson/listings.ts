import type { Step, Trace } from '../engine/trace.ts';
import type { ModuleName } from './scene.ts';

/** A function of the core as it stands in the source, without the marks of the trace. */
export interface Listing {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Line numbers of the source, and the lines. */
  readonly lines: readonly (readonly [number, string])[];
}

/** The listings of the core's files, by the file's path. */
export type Listings = Readonly<Record<string, readonly Listing[]>>;

const folders = import.meta.glob<Listings>('../../../build/listings/*.json', { import: 'default' });

/** What scenes of these modules may show: those on neurons show the core's first folder only. */
export async function loadListings(modules: ReadonlySet<ModuleName>): Promise<Listings> {
  const onlyNeurons = [...modules].every((module) => module === 'neurons');
  const needed = Object.entries(folders).filter(
    ([path]) => !onlyNeurons || path.endsWith('/neurons.json'),
  );
  return Object.assign({}, ...(await Promise.all(needed.map(([, load]) => load())))) as Listings;
}

/** The function that a step happened in. */
export function listingOf(listings: Listings, step: Step): Listing | undefined {
  return listings[step.file]?.find(({ first, last }) => first <= step.line && step.line <= last);
}

/** The line of the statement that a step speaks of: the last one above its STEP, brackets aside. */
export function statementOf(listings: Listings, step: Step): readonly [number, string] | undefined {
  return listingOf(listings, step)?.lines.findLast(
    ([number, text]) => number < step.line && text.trim() !== '}',
  );
}

/** The calls that a step happened in, the outermost first. */
export function callsOf(trace: Trace, step: Step): string[] {
  const calls: string[] = [];
  for (let frame = trace.frames[step.frame]; frame; frame = trace.frames[frame.parent]) {
    calls.unshift(frame.label ? `${frame.function} ${frame.label}` : frame.function);
  }
  return calls;
}

/** The file's name without its folder. */
export function fileName(step: Step): string {
  return step.file.split('/').at(-1) ?? step.file;
}
