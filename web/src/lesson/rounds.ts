import type { Box } from '../engine/engine.ts';
import type { NodeId, Step, Trace } from '../engine/trace.ts';

/** One sample as the learning rule meets it: its row, its round, and its steps. */
export interface Sample {
  readonly round: number;
  readonly row: number;
  readonly first: number;
  /** Its last step: its mistake, if it was one, is counted. */
  readonly last: number;
}

/** The samples of a run, in the order in which the rule meets them. */
export function samplesOf(trace: Trace): Sample[] {
  const samples: Sample[] = [];
  let round: Omit<Sample, 'round'>[] = [];
  trace.steps.forEach((step, at) => {
    if (step.name === 'x' && step.shape.length === 1) {
      round.push({ row: step.index[0] ?? 0, first: at, last: at });
    } else if (isCount(step)) {
      round = round.map((sample, nth) =>
        nth === round.length - 1 ? { ...sample, last: at } : sample,
      );
    } else if (isRoundEnd(step)) {
      samples.push(...round.map((sample) => ({ ...sample, round: step.index[0] ?? 0 })));
      round = [];
    }
  });
  return samples;
}

/** The sample that a step works on; the steps between two samples belong to the one before. */
export function sampleAt(samples: readonly Sample[], step: number): Sample | undefined {
  return samples.findLast((sample) => sample.first <= step) ?? samples[0];
}

/** How many mistakes a round has seen by a step; undefined before its first sample is counted. */
export function mistakesIn(
  trace: Trace,
  samples: readonly Sample[],
  round: number,
  step: number,
): NodeId | undefined {
  const counted = samples.findLast((sample) => sample.round === round && sample.last <= step);
  return counted && trace.steps[counted.last]?.nodes[0];
}

/** What the rule has computed for a sample by a step, under this name. */
export function madeFor(
  trace: Trace,
  sample: Sample,
  step: number,
  name: string,
  ...index: number[]
): NodeId | undefined {
  for (let at = Math.min(sample.last, step); at >= sample.first; at -= 1) {
    const made = trace.steps[at];
    if (made?.name === name && made.index.join() === index.join()) return made.nodes[0];
  }
  return undefined;
}

/** A step at which the mistakes of the running round are counted. */
export function isCount(step: Step): boolean {
  return step.name === 'mistakes' && step.index.length === 0;
}

/** A step at which a round is over; its index is the number of the round. */
export function isRoundEnd(step: Step): boolean {
  return step.name === 'mistakes' && step.index.length === 1;
}

/** A square window that holds the unit square and every weight of the run as an arrow's tip. */
export function boxOfRun(trace: Trace): Box {
  const weights = trace.steps
    .filter((step) => step.name === 'w')
    .flatMap((step) => step.nodes.map((node) => trace.value(node)));
  const least = Math.min(-0.8, Math.min(...weights) - 0.4);
  const most = Math.max(2, Math.max(...weights) + 0.4);
  return { left: least, bottom: least, right: most, top: most };
}
