import type { LessonSession } from '../../lesson/session.svelte.ts';
import { unitNamed, unitText, type Unit } from '../../lesson/scenes/unit.ts';
import { madeOf, notesOf, weightsInto } from './digit-facts.ts';

/** The unit that the reader asks about, if the trace holds its numbers. */
export function chosenUnit(session: LessonSession): Unit | undefined {
  return unitNamed(notesOf(session.trace).unit);
}

/** Asks about a unit; the same one again is let go. The formula speaks of what `shown` says of it. */
export function chooseUnit(session: LessonSession, unit: Unit, shown = ''): void {
  const text = unitText(unit);
  const again = session.params.unit === text;
  session.change({ unit: again ? '' : text });
  if (again) return;
  session.selected = madeOf(session.trace, shown, session.reach)?.nodes[unit.at] ?? null;
}

/** Everything about the chosen unit that may be seen. */
export function unitFacts(session: LessonSession, unit: Unit, reach: number) {
  const { trace } = session;
  const last = notesOf(trace).sizes.length - 1;
  const { weights, bias } = weightsInto(trace, unit);
  const answer = unit.layer === last ? 'outputs' : `z${unit.layer}`;
  return {
    weights,
    bias,
    sum: madeOf(trace, `a${unit.layer}`, reach)?.nodes[unit.at],
    answer: madeOf(trace, answer, reach)?.nodes[unit.at],
    answerName: unit.layer === last ? 'y' : answer,
  };
}
