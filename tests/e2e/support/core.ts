/** The same core in Node, and the lessons: what the stage ought to show for an address. */
import './runes.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { lesson as openingLesson } from '../../../web/content/00-one-digit/lesson.ts';
import { lesson as arraysLesson } from '../../../web/content/01-arrays/lesson.ts';
import { lesson as broadcastingLesson } from '../../../web/content/02-broadcasting/lesson.ts';
import { lesson as chanceLesson } from '../../../web/content/03-chance-and-pictures/lesson.ts';
import { lesson as neuronLesson } from '../../../web/content/04-one-neuron/lesson.ts';
import { lesson as xorLesson } from '../../../web/content/05-xor-and-circuits/lesson.ts';
import { lesson as bendLesson } from '../../../web/content/06-why-bend/lesson.ts';
import { lesson as layersLesson } from '../../../web/content/07-three-layers/lesson.ts';
import { lesson as softmaxLesson } from '../../../web/content/08-softmax/lesson.ts';
import { lesson as readingLesson } from '../../../web/content/09-reading-digits/lesson.ts';
import { lesson as batchesLesson } from '../../../web/content/10-batches/lesson.ts';
import { Arrays } from '../../../web/src/engine/arrays.ts';
import { Digits } from '../../../web/src/engine/digits.ts';
import { Engine } from '../../../web/src/engine/engine.ts';
import { Networks } from '../../../web/src/engine/networks.ts';
import { readNpz } from '../../../web/src/engine/npz.ts';
import type { Step, Trace } from '../../../web/src/engine/trace.ts';
import { Cores } from '../../../web/src/lesson/cores.ts';
import { digitData } from '../../../web/src/lesson/digit-data.svelte.ts';
import { digitRuns } from '../../../web/src/lesson/digit-runs.svelte.ts';
import type { Idea, Lesson } from '../../../web/src/lesson/lesson.ts';
import { ideaOf, readLink } from '../../../web/src/lesson/link.ts';
import { stopsOf, type Gear } from '../../../web/src/lesson/stepper.ts';
import type { ChapterId } from './course.ts';
import { countHere } from './counting.ts';
import { testSet, weightsFile } from './digits.ts';

export const lessons: Readonly<Record<ChapterId, Lesson>> = {
  '00-one-digit': openingLesson,
  '01-arrays': arraysLesson,
  '02-broadcasting': broadcastingLesson,
  '03-chance-and-pictures': chanceLesson,
  '04-one-neuron': neuronLesson,
  '05-xor-and-circuits': xorLesson,
  '06-why-bend': bendLesson,
  '07-three-layers': layersLesson,
  '08-softmax': softmaxLesson,
  '09-reading-digits': readingLesson,
  '10-batches': batchesLesson,
};

const fromRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);
let loading: Promise<Cores> | undefined;

/** All modules of the core. */
export function cores(): Promise<Cores> {
  const module = async (name: string) =>
    (
      (await import(fromRoot(`build/wasm/node/${name}.mjs`).href)) as { default: () => never }
    ).default();
  loading ??= Promise.all(['gradus', 'arrays', 'networks', 'digits'].map(module)).then(
    async ([neurons, arrays, networks, digits]) =>
      new Cores(
        new Engine(neurons!),
        new Arrays(arrays!),
        new Networks(networks!),
        await withData(new Digits(digits!)),
      ),
  );
  return loading;
}

/** As the page has it: with the weights of the course and the first test images. */
async function withData(digits: Digits): Promise<Digits> {
  const sample = testSet(1000);
  digits.useWeights(await readNpz(weightsFile()));
  digits.useSample(sample.pixels, sample.labels);
  digitData.give('sample', sample);
  // What the page's worker counts.
  digitRuns.want = () => undefined;
  digitRuns.counted = (job) => countHere(digits, job);
  return digits;
}

export const core = async (): Promise<Engine> => (await cores()).neurons;

/** What an address asks for, computed here. */
export interface Expected {
  readonly idea: Idea;
  readonly step: number;
  readonly trace: Trace;
  readonly stops: (gear: Gear) => number[];
  /** Whether there is nothing yet to be computed. */
  readonly waits: boolean;
}

export async function expected(chapter: ChapterId, address: string): Promise<Expected> {
  const lesson = lessons[chapter];
  const place = readLink(lesson, new URL(address).hash);
  if (!place) throw new Error(`${address} holds no state`);
  const idea = ideaOf(lesson, place.idea);
  const trace = idea.scene.trace((await cores()).of(idea.scene), place.params) as Trace;
  // A sheet that waits to be drawn on is not read.
  const reach = idea.scene.waits?.(trace, place.params) ?? Infinity;
  const stops = (gear: Gear) => stopsOf(idea.scene, trace, gear).filter((at) => at <= reach);
  return { idea, step: place.step, trace, stops, waits: reach !== Infinity };
}

type Listings = Record<string, { first: number; last: number; lines: [number, string][] }[]>;
const folder = fromRoot('build/listings/');
const listings = Object.assign(
  {},
  ...readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
) as Listings;

/** The statement that a step speaks of: number and text of its line in the source. */
export function statement(step: Step): [number, string] | undefined {
  const listing = listings[step.file]?.find(
    ({ first, last }) => first <= step.line && step.line <= last,
  );
  return listing?.lines.findLast(([number, text]) => number < step.line && text.trim() !== '}');
}
