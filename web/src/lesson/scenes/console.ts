import type { Arrays, ConsoleLine, ConsoleNotes } from '../../engine/arrays.ts';
import type { Trace } from '../../engine/trace.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';
import { programs } from './programs.ts';

export interface ConsoleParams {
  /** What was typed, a line each. */
  readonly program: string;
}

/** As much as the console takes (cpp/gradus/console). */
export const longestProgram = 4000;

/** A Python prompt with NumPy, and the memory behind it. */
export const consoleScene: Scene<ConsoleParams, Arrays> = {
  id: 'console',
  module: 'arrays',
  fields: { program: textField('', longestProgram) },
  trace: (arrays, { program }) => arrays.console(program),
  isStop: (step) => step.name === 'line',
  // What is typed or pressed stands at the end, and there the reader looks.
  resume: (_before, _step, after) => after.steps.length - 1,
  act: (_arrays, params, action) => {
    if (action === 'clear') return { program: '' };
    if (action.startsWith('run ')) return { program: withLine(params.program, action.slice(4)) };
    const program = programs[action.replace(/^load /u, '')];
    return action.startsWith('load ') && program !== undefined ? { program } : undefined;
  },
  slot: () => undefined,
  // A line may answer nothing.
  text: (trace, step, name) =>
    name === 'out' ? lineAt(trace, step)?.output || undefined : undefined,
  numpy: { file: 'views.py', lines: {} },
};

/** The program with one line more. */
export function withLine(program: string, line: string): string {
  return program === '' ? line : `${program}\n${line}`;
}

/** The lines that have run. */
export function linesOf(trace: Trace): readonly ConsoleLine[] {
  return (trace.notes as ConsoleNotes).lines;
}

/** The line that a step belongs to; step 0 is the empty console. */
export function lineAt(trace: Trace, step: number): ConsoleLine | undefined {
  const index = trace.steps[Math.min(step, trace.steps.length - 1)]?.index[0];
  return index === undefined ? undefined : linesOf(trace)[index];
}
