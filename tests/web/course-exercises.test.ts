import { describe, expect, it } from 'vitest';
import type { Engine, Truth } from '../../web/src/engine/engine.ts';
import { circuitOf, judgeCircuit, type WrittenCircuit } from '../../web/src/lesson/circuit.ts';
import { languages } from '../../web/src/lesson/language.ts';
import type {
  Exercise,
  ExpressionExercise,
  GateExercise,
  Text,
} from '../../web/src/lesson/lesson.ts';
import { exercises, rowsOf } from './course.ts';
import { arrays, engine } from './engine.ts';

const textsOf = (text: Text) => languages.map((language) => text[language]);

describe('exercises', () => {
  /** A neuron of exercises.json in the core's order. */
  function neuronOf(numbers: Readonly<Record<string, number>>) {
    const { w1 = NaN, w2 = NaN, b, theta } = numbers;
    return {
      neuron: { w1, w2, b: b ?? theta ?? NaN },
      form: theta === undefined ? 'bias' : 'threshold',
    } as const;
  }

  const gradeGate = (
    core: Engine,
    exercise: GateExercise,
    numbers: Readonly<Record<string, number>>,
  ) => {
    const { neuron, form } = neuronOf(numbers);
    expect(form).toBe(exercise.goal.form);
    return core.gradeGate(exercise.goal.targets as unknown as Truth, neuron, form).code;
  };

  const gradeExpression = (exercise: ExpressionExercise, answer: string) =>
    arrays.gradeExpression(
      exercise.goal,
      answer,
      (exercise.mistakes ?? []).map(({ example }) => String(example)),
    );

  /** The code of a typed expression: of a recognised mistake the name that it has in the file. */
  function expressionCode(exercise: ExpressionExercise, answer: string): string {
    const { code, mistake } = gradeExpression(exercise, answer);
    return code === 'mistake' ? (exercise.mistakes?.[mistake]?.code ?? '') : code;
  }

  /** What the core says to an answer written in exercises.json. */
  function codeOf(exercise: Exercise, answer: unknown): string {
    if (exercise.kind === 'choice') throw new Error('a choice has no code');
    if (exercise.kind === 'expression') return expressionCode(exercise, String(answer));
    if (exercise.kind !== 'circuit')
      return gradeGate(engine, exercise, answer as Record<string, number>);
    return judgeCircuit(engine, exercise.goal, circuitOf(exercise.goal, answer as WrittenCircuit))
      .code;
  }

  const solved = exercises.flatMap(({ exercise, name }) =>
    exercise.kind === 'choice' ? [] : [{ exercise, name, rows: rowsOf(exercise) }],
  );
  const mistaken = solved.flatMap(({ exercise, name, rows }) =>
    (exercise.mistakes ?? []).map((mistake) => ({
      exercise,
      mistake,
      name,
      code: mistake.code,
      rows,
    })),
  );

  it.each(solved)('$rows $name: the solution passes', ({ exercise }) => {
    expect(codeOf(exercise, exercise.solution)).toBe('right');
  });

  it.each(mistaken)('$rows $name: $code is recognised', ({ exercise, mistake }) => {
    expect(codeOf(exercise, mistake.example)).toBe(mistake.code);
  });

  it.each(solved)('$name: every mistake has a reply of its own', ({ exercise }) => {
    const mistakes = exercise.mistakes ?? [];
    expect(new Set(mistakes.map(({ code }) => code)).size).toBe(mistakes.length);
    expect(mistakes.length).toBeGreaterThan(3);
    for (const language of languages) {
      const says = mistakes.map(({ says }) => says[language]);
      expect(says.every((text) => text.length > 5)).toBe(true);
      expect(new Set(says).size).toBe(says.length);
      // A wrong row is what is left over: only it may speak as the general reply does.
      const others = mistakes.filter(({ code }) => code !== 'wrong-row');
      expect(others.map(({ says }) => says[language])).not.toContain(
        exercise.otherwise?.[language],
      );
      expect(exercise.otherwise?.[language].length).toBeGreaterThan(5);
      expect(says).not.toContain(exercise.done[language]);
    }
  });

  it.each(exercises)('$name has two hints or more, each new', ({ exercise }) => {
    expect(exercise.hints.length).toBeGreaterThanOrEqual(2);
    for (const language of languages) {
      const hints = exercise.hints.map((hint) => hint[language]);
      expect(hints.every((hint) => hint.length > 5)).toBe(true);
      expect(new Set(hints).size).toBe(hints.length);
      for (const text of [exercise.prompt, exercise.done]) expect(text[language]).toBeTruthy();
    }
  });

  const typed = solved.flatMap(({ exercise, name, rows }) =>
    exercise.kind === 'expression' ? [{ exercise, name, rows }] : [],
  );

  it.each(typed)('$name: its examples give results apart from each other', ({ exercise }) => {
    const results = [exercise.solution, ...(exercise.mistakes ?? []).map(({ example }) => example)]
      .filter((_, at) => exercise.mistakes?.[at - 1]?.code !== 'only-here')
      .map((answer) => {
        const { error, output } = gradeExpression({ ...exercise, mistakes: [] }, String(answer));
        return error ? error.message.split(':')[0] : output;
      });
    expect(new Set(results).size, JSON.stringify(results)).toBe(results.length);
    expect(exercise.goal.setup).not.toBe(exercise.goal.again);
  });

  it.each(typed)('$name: only the solution’s way is right for both arrays', ({ exercise }) => {
    for (const { code, example } of exercise.mistakes ?? []) {
      const grade = gradeExpression(exercise, String(example));
      expect(grade.code).toBe(code === 'only-here' ? code : 'mistake');
      expect(grade.error === null, code).toBe(
        !/^(?:ValueError|IndexError|TypeError|numpy\.AxisError)/.test(grade.error?.message ?? ''),
      );
    }
    expect(gradeExpression(exercise, '').code).toBe('empty');
    expect(gradeExpression(exercise, ' \n').code).toBe('empty');
    const unknown = gradeExpression(exercise, 'nothing_of_the_kind');
    expect(unknown).toMatchObject({ code: 'error', error: { code: 'python.name' } });
    expect(gradeExpression(exercise, 'np.full((3, 3), 12345)').code).toBe('wrong');
  });

  it.each(typed)('$name: full-width signs get a repair, not a shrug', ({ exercise }) => {
    const wide = exercise.solution
      .replaceAll('(', '（')
      .replaceAll(')', '）')
      .replaceAll(',', '，');
    if (wide === exercise.solution) return;
    expect(gradeExpression(exercise, wide).error?.suggestion).toBeTruthy();
  });

  const choices = exercises.flatMap(({ exercise, name }) =>
    exercise.kind === 'choice' ? [{ exercise, name, rows: rowsOf(exercise) }] : [],
  );

  it.each(choices)('$rows $name has one right option, and a reply for each', ({ exercise }) => {
    expect(exercise.options.filter(({ right }) => right === true)).toHaveLength(1);
    expect(exercise.options.length).toBeGreaterThan(2);
    expect(new Set(exercise.options.map(({ id }) => id)).size).toBe(exercise.options.length);
    for (const language of languages) {
      const texts = exercise.options.map(({ text }) => text[language]);
      const says = exercise.options.map(({ says }) => says[language]);
      expect(new Set(texts).size).toBe(texts.length);
      expect(says.every((text) => text.length > 3)).toBe(true);
      expect(new Set(says).size).toBe(says.length);
    }
  });

  const rightOption = (id: string) =>
    choices.find(({ exercise }) => exercise.id === id)?.exercise.options.find(({ right }) => right);

  it('[S1.35] count the parameters: 3 × (2 + 1) = 9, 784·50 + 50 + 50·10 + 10 = 39 760', () => {
    expect(textsOf(rightOption('nine-parameters')?.text ?? { zh: '', en: '' })).toEqual(['9', '9']);
    const done = exercises.find(({ exercise }) => exercise.id === 'nine-parameters')?.exercise.done;
    expect(done?.en).toMatch(/39\s760/);
    expect(done?.zh).toContain('39760');
    expect(784 * 50 + 50 + 50 * 10 + 10).toBe(39760);
  });

  it('[S1.34] first-correction: the core corrects 0, 0, 0 to w = (1, 0), b = 1', () => {
    const trace = engine.learning([0, 1, 1, 1], 1, 1);
    const last = (name: string, index: number[]) =>
      trace.steps
        .filter((step) => step.name === name && String(step.index) === String(index))
        .map((step) => trace.value(step.nodes[0] ?? -1));
    // The second sample is (1, 0).
    expect([last('w', [0])[1], last('w', [1])[1], last('b', [])[1]]).toEqual([1, 0, 1]);
    expect(textsOf(rightOption('first-correction')?.text ?? { zh: '', en: '' })).toEqual([
      'w = (1, 0)，b = 1',
      'w = (1, 0), b = 1',
    ]);
  });

  it('[S1.11] or-at-the-end: with OR at the end the network answers 1 everywhere', () => {
    const [nand, or] = engine.xorNetwork();
    const window = { left: -5, right: 5, bottom: -5, top: 5 };
    expect(engine.surface([nand, or, or], 0, window, 41).every((y) => y === 1)).toBe(true);
    expect(rightOption('or-at-the-end')?.text.en).toBe('Everywhere');
  });

  it('[S1.11] and-or-hidden: the solution makes the whole network XOR', () => {
    const found = solved.find(({ exercise }) => exercise.id === 'and-or-hidden')?.exercise;
    const last = neuronOf(found?.solution as Record<string, number>).neuron;
    const box = { left: 0, right: 1, bottom: 0, top: 1 };
    expect(engine.surface([engine.gate('AND'), engine.gate('OR'), last], 0, box, 2)).toEqual([
      0, 1, 1, 0,
    ]);
  });
});
