import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Engine, Truth } from '../../web/src/engine/engine.ts';
import { circuitOf, judgeCircuit, type WrittenCircuit } from '../../web/src/lesson/circuit.ts';
import { judge, optionOf, same } from '../../web/src/lesson/claims.ts';
import { rowAt } from '../../web/src/lesson/find.ts';
import type { Claim, Exercise, Form, GateExercise, Text } from '../../web/src/lesson/lesson.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { languages } from '../../web/src/shell/language.ts';
import { chapters, ideas, prose, statesOf, traceOf, type Params } from './course.ts';
import { engine } from './engine.ts';
import {
  bones,
  firstDifference,
  handlesOf,
  idleExcuses,
  introductionProblems,
  lengthOf,
  reading,
  spacesInChinese,
  tooEarly,
  type Everyday,
  type GlossaryEntry,
  type Piece,
} from './lints.ts';

const glossary = (
  JSON.parse(
    readFileSync(new URL('../../web/content/glossary.json', import.meta.url), 'utf8'),
  ) as GlossaryEntry[]
).map((entry) => ({ ...entry, forms: forms(entry.id) }));

/** Words of a term besides the one in the glossary. */
function forms(id: string): readonly string[] {
  const inEnglish: Readonly<Record<string, readonly string[]>> = {
    fires: ['fire', 'fired', 'firing'],
    parameters: ['parameter'],
    'half-plane': ['half plane'],
    carry: ['carries'],
    perceptron: ['perceptron’s'],
  };
  return inEnglish[id] ?? [];
}

const claims = chapters.flatMap((chapter) =>
  chapter.claims.map((claim) => ({ chapter: chapter.lesson.id, claim, id: claim.id })),
);
const exercises = chapters.flatMap((chapter) =>
  chapter.exercises.map((exercise) => ({
    chapter: chapter.lesson.id,
    exercise,
    name: `${chapter.lesson.id}/${exercise.id}`,
  })),
);

/** Title of a test with the rows of the list that an item proves. */
const rowsOf = (item: { rows?: readonly string[] } | object): string =>
  ('rows' in item ? (item.rows ?? []) : []).map((row) => `[${row}]`).join(' ');

const textsOf = (text: Text) => languages.map((language) => text[language]);

const read = (id: string, language: 'zh' | 'en'): Piece[] => {
  const chapter = chapters.find(({ lesson }) => lesson.id === id);
  const both = prose.get(id);
  if (!chapter || !both) throw new Error(id);
  return reading({ prose: both[language], claims: chapter.claims, exercises: chapter.exercises });
};

const wholeCourse = (language: 'zh' | 'en') =>
  chapters.flatMap(({ lesson }) => read(lesson.id, language));

describe.each(chapters.map((chapter) => ({ chapter, id: chapter.lesson.id })))(
  'chapter $id',
  ({ chapter, id }) => {
    const both = prose.get(id);
    if (!both) throw new Error(id);

    it('has the same bones in both languages, in the same order', () => {
      expect(bones(both.zh).length).toBeGreaterThan(30);
      expect(firstDifference(bones(both.zh), bones(both.en))).toBeUndefined();
    });

    it('has the ideas and scenes of its lesson.ts', () => {
      const inText = both.en.ideas.map((idea) => `${idea.id} ${idea.scene}`);
      const inLesson = chapter.lesson.ideas.map((idea) => `${idea.id} ${idea.scene.id}`);
      expect(inLesson).toEqual(inText);
      expect(chapter.lesson.id).toBe(id);
    });

    it('goes through all beats in every idea, and predicts before it shows', () => {
      for (const idea of both.en.ideas) {
        const beats = idea.beats.map(({ name }) => name);
        expect(beats, idea.id).toEqual(['ask', 'predict', 'play', 'reconcile', 'step', 'check']);
        const [, predict, , reconcile] = idea.beats;
        expect(predict?.claim).toBeDefined();
        expect(reconcile?.claim).toBe(predict?.claim);
      }
    });

    it('uses every claim and every exercise once, in the idea that it belongs to', () => {
      const all = bones(both.en);
      for (const claim of chapter.claims) {
        const uses = all.filter(
          (bone) => bone.endsWith(` ${claim.id}`) && bone.includes(': predict'),
        );
        expect(uses).toEqual([`${claim.idea}: predict ${claim.id}`]);
        expect(all).toContain(`${claim.idea}: question claim=${claim.id} form=B`);
      }
      for (const exercise of chapter.exercises) {
        const uses = all.filter((bone) => bone.endsWith(`: exercise id=${exercise.id}`));
        expect(uses).toEqual([`${exercise.idea}: exercise id=${exercise.id}`]);
      }
      const known = new Set([...chapter.claims, ...chapter.exercises].map((item) => item.id));
      for (const [, name = ''] of all.join('\n').matchAll(/(?:exercise id|claim)=(\S+)/g)) {
        expect(known, name).toContain(name);
      }
      expect(known.size).toBe(chapter.claims.length + chapter.exercises.length);
    });
  },
);

describe('handles in the text', () => {
  /** What the session does itself, and what it counts where the scene has a search. */
  const sessions = ['undo', 'reset', 'search'];
  const searched = ['best', 'tried'];

  const places = ideas.map(({ chapter, idea, name }) => {
    const text = prose.get(chapter.lesson.id)?.en.ideas.find(({ id }) => id === idea.id);
    if (!text) throw new Error(name);
    const handles = handlesOf(text);
    const acts = [...new Set(handles.acts)].filter((action) => !sessions.includes(action));
    return { name, idea, handles, acts, states: statesOf(idea, acts) };
  });

  it.each(places)('of $name: every button does something', ({ idea, handles, acts, states }) => {
    expect(handles.acts.includes('search')).toBe(idea.scene.search !== undefined);
    for (const action of acts) {
      const outcomes = states.map((params) => [params, idea.scene.act(engine, params, action)]);
      expect(
        outcomes.every(([, after]) => after !== undefined),
        action,
      ).toBe(true);
      const changes = outcomes.some(
        ([before, after]) => JSON.stringify(before) !== JSON.stringify(after),
      );
      expect(changes, `${action} changes nothing`).toBe(true);
      // What a button leaves behind can be computed.
      for (const [, after] of outcomes)
        expect(traceOf(idea.scene, after as never).size).toBeGreaterThan(0);
    }
    expect(idea.scene.act(engine, states[0], 'no such button')).toBeUndefined();
  });

  it.each(places)('of $name: every live number is known', ({ idea, handles, states }) => {
    const traces = states
      .slice(0, 12)
      .map((params) => ({ params, trace: traceOf(idea.scene, params) }));
    for (const slot of new Set(handles.slots)) {
      if (idea.scene.search && searched.includes(slot)) continue;
      const known = traces.some(({ params, trace }) => {
        const last = trace.steps.length - 1;
        const node = idea.scene.slot(trace, last, slot, params);
        const text = idea.scene.text?.(trace, last, slot);
        return node === undefined ? Boolean(text) : Number.isFinite(trace.value(node));
      });
      expect(known, slot).toBe(true);
    }
    for (const { params, trace } of traces) {
      expect(idea.scene.slot(trace, 0, 'no such slot', params)).toBeUndefined();
      expect(idea.scene.text?.(trace, 0, 'no such slot')).toBeUndefined();
    }
  });

  it.each(places)(
    'of $name: every stop is there, and at the corner that is named',
    ({ idea, handles, states }) => {
      const [start = {}] = states;
      const trace = traceOf(idea.scene, start);
      const stops = stopsOf(idea.scene, trace, 'ideas');
      for (const { stop, text } of handles.stops) {
        const step = stops[stop] ?? -1;
        expect(trace.steps[step], text).toBeDefined();
        const [, x1, x2] = /\((\d), (\d)\)/.exec(text) ?? [];
        if (x1 !== undefined) expect(rowAt(trace, step), text).toBe(Number(x1) + 2 * Number(x2));
      }
    },
  );

  it.each(claims)('the stop of the moment of $id is there', ({ chapter, claim }) => {
    const place = places.find(({ name }) => name === `${chapter}/${claim.idea}`);
    if (!place) throw new Error(claim.idea);
    const trace = traceOf(place.idea.scene, place.states[0] ?? {});
    expect(stopsOf(place.idea.scene, trace, 'ideas').length).toBeGreaterThan(claim.momentStop);
  });

  it('[S1.08] of a truth table show each its own number', () => {
    const scale = places.find(({ name }) => name === '04-one-neuron/scale')?.idea.scene;
    if (!scale) throw new Error('no such idea');
    const shown = (params: Params, names: string[]) => {
      const trace = traceOf(scale, params);
      const last = trace.steps.length - 1;
      return names.map((name) => trace.value(scale.slot(trace, last, name, params) ?? -1));
    };
    const params = { w1: 3, w2: 5, b: -4, form: 'bias', unit: 'm', gate: 'or' };
    // 0 − 4, 3 − 4, 5 − 4, 3 + 5 − 4.
    expect(shown(params, ['sum00', 'sum10', 'sum01', 'sum11'])).toEqual([-4, -1, 1, 4]);
    expect(shown(params, ['y00', 'y10', 'y01', 'y11', 'right'])).toEqual([0, 0, 1, 1, 3]);
    expect(shown(params, ['w1', 'w2', 'b', 'x1', 'x2', 'sum', 'y'])).toEqual([
      3, 5, -4, 1, 1, 4, 1,
    ]);
    expect(shown({ ...params, form: 'threshold' }, ['theta', 'sum11'])).toEqual([4, 8]);
  });

  it('[S1.07] of scale change the numbers and no answer, as the text says', () => {
    const place = places.find(({ name }) => name === '04-one-neuron/scale');
    if (!place) throw new Error('no such idea');
    const [start = {}] = place.states;
    const scene = place.idea.scene;
    const press = (params: Params, ...actions: string[]) =>
      actions.reduce((now, action) => scene.act(engine, now, action) as Params, params);
    const answers = (params: Params) => {
      const trace = traceOf(scene, params);
      return ['y00', 'y10', 'y01', 'y11'].map((name) =>
        trace.value(scene.slot(trace, trace.steps.length - 1, name, params) ?? -1),
      );
    };
    const numbers = (params: Params) => ['w1', 'w2', 'b'].map((name) => params[name] as number);
    const near = (found: number[], expected: number[]) =>
      found.forEach((number, at) => expect(number).toBeCloseTo(expected[at] ?? NaN, 10));
    expect(answers(start)).toEqual([0, 0, 0, 1]);
    const cases: [string[], number[]][] = [
      [[], [0.7, 0.4, -0.8]],
      [['times10'], [7, 4, -8]],
      [['times0.01'], [0.007, 0.004, -0.008]],
      [['cm'], [0.7, 0.004, -0.8]],
      [
        ['cm', 'm'],
        [0.7, 0.4, -0.8],
      ],
      [
        ['cm', 'cm'],
        [0.7, 0.004, -0.8],
      ],
      [['threshold'], [0.7, 0.4, -0.8]],
      [
        ['cm', 'notes-and'],
        [0.5, 0.5, -0.7],
      ],
    ];
    for (const [actions, expected] of cases) {
      const after = press(start, ...actions);
      near(numbers(after), expected);
      expect(answers(after), actions.join()).toEqual([0, 0, 0, 1]);
    }
    expect(numbers(press(start, 'w1zero'))[0]).toBe(0);
    expect(numbers(press(start, 'w2zero'))[1]).toBe(0);
    expect(answers(press(start, 'notes-nand'))).toEqual([1, 1, 1, 0]);
    expect(answers(press(start, 'notes-or'))).toEqual([0, 1, 1, 1]);
  });

  it('[S1.34] at round 2 of AND, (1, 0) is mended and (1, 1) breaks, as the text says', () => {
    const rule = places.find(({ name }) => name === '04-one-neuron/rule');
    if (!rule) throw new Error('no such idea');
    const trace = traceOf(rule.idea.scene, rule.states[0] ?? {});
    const stops = stopsOf(rule.idea.scene, trace, 'ideas');
    const at = (stop: number, slot: string) =>
      trace.value(rule.idea.scene.slot(trace, stops[stop] ?? -1, slot, rule.states[0]) ?? -1);
    // By hand: round 1 leaves w = (1, 1), b = 1; (0, 0) brings b to 0, then (1, 0) is wrong.
    expect([at(4, 'w1'), at(4, 'w2'), at(4, 'b')]).toEqual([1, 1, 0]);
    expect([at(5, 'y'), at(5, 'error')]).toEqual([1, -1]);
    expect([at(5, 'w1'), at(5, 'w2'), at(5, 'b')]).toEqual([0, 1, -1]);
    expect([at(7, 'y'), at(7, 'error')]).toEqual([0, 1]);
    expect([at(23, 'w1'), at(23, 'w2'), at(23, 'b'), at(23, 'mistakes')]).toEqual([1, 2, -2, 0]);
  });
});

describe('claims', () => {
  const formNames = ['A', 'B', 'C'] as const;
  const cases = claims.flatMap(({ claim, id }) =>
    formNames.map((name) => ({ claim, id, name, form: claim.forms[name], rows: rowsOf(claim) })),
  );
  const kindOf = (claim: Claim, name: string, form: Form) =>
    form.kind ?? (name !== 'A' && form.options ? 'choice' : claim.kind);

  /** All replies that a form can give, with the value that each is for. */
  const repliesOf = (form: Form) => [
    ...(form.options ?? []),
    ...(form.replies ?? []),
    ...(form.otherwise ? [{ value: [NaN], says: form.otherwise }] : []),
  ];

  it.each(cases)(
    '$rows $id $name tells who holds the belief: right is not wrong',
    ({ claim, form }) => {
      const right = engine.model(claim.rightModel, form.args);
      const wrong = engine.model(claim.wrongModel, form.args);
      expect(right.every(Number.isFinite) && wrong.every(Number.isFinite)).toBe(true);
      expect(same(right, wrong)).toBe(false);
    },
  );

  it.each(cases)(
    '$rows $id $name has an answer for both, each with a reply of its own',
    ({ claim, name, form }) => {
      const right = engine.model(claim.rightModel, form.args);
      const wrong = engine.model(claim.wrongModel, form.args);
      const all = repliesOf(form);
      for (const value of [right, wrong]) {
        expect(all.filter((reply) => same(reply.value, value))).toHaveLength(1);
        if (kindOf(claim, name, form) === 'choice') expect(optionOf(form, value)).toBeDefined();
      }
      for (const language of languages) {
        const says = all.map((reply) => reply.says[language].trim());
        expect(says.every((text) => text.length > 3)).toBe(true);
        expect(new Set(says).size, JSON.stringify(says)).toBe(says.length);
      }
      const judgedWrong = judge(engine, claim, form, wrong);
      expect(judgedWrong).toMatchObject({ right: false, believed: true, found: right });
      expect(judgedWrong.says).toBe(all.find((reply) => same(reply.value, wrong))?.says);
      const judgedRight = judge(engine, claim, form, right);
      expect(judgedRight).toMatchObject({ right: true, believed: false });
      expect(judgedRight.says).toBe(all.find((reply) => same(reply.value, right))?.says);
    },
  );

  it.each(cases)('$id $name: every answer is judged, and only one is right', ({ claim, form }) => {
    const options = form.options ?? [];
    const judged = options.map((option) => judge(engine, claim, form, option.value));
    if (options.length > 0) expect(judged.filter(({ right }) => right)).toHaveLength(1);
    judged.forEach((each, at) => expect(each.says).toBe(options[at]?.says));
    expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
    // An answer that nobody foresaw is wrong, and gets the general reply if there is one.
    const odd = judge(engine, claim, form, [12345]);
    expect(odd).toMatchObject({ right: false, believed: false });
    expect(odd.says).toBe(form.otherwise);
    if (options.length === 0) expect(form.otherwise).toBeDefined();
  });

  it.each(cases)(
    '$id $name is asked in words of both languages, options apart from each other',
    ({ form }) => {
      for (const language of languages) {
        expect(form.ask[language].length).toBeGreaterThan(8);
        const texts = (form.options ?? []).map(({ text }) => text[language]);
        expect(new Set(texts).size).toBe(texts.length);
      }
    },
  );

  it.each(claims)('$id: the three forms are three questions', ({ claim }) => {
    const asks = formNames.map((name) => claim.forms[name].ask);
    for (const language of languages) {
      expect(new Set(asks.map((ask) => ask[language])).size).toBe(3);
    }
  });

  it.each(claims)('$id has exactly one right reason, and a reply for each', ({ claim }) => {
    expect(claim.reasons.filter(({ right }) => right === true)).toHaveLength(1);
    expect(claim.reasons.length).toBeGreaterThan(2);
    for (const language of languages) {
      const says = claim.reasons.flatMap(({ text, says }) => [text[language], says[language]]);
      expect(says.every((text) => text.length > 3)).toBe(true);
      expect(new Set(says).size).toBe(says.length);
      expect(claim.belief[language].length).toBeGreaterThan(5);
      expect(claim.refutation[language].length).toBeGreaterThan(20);
    }
  });

  it('[S1.11] M05.2: the painted probes lie in the strip and outside the oval', () => {
    const claim = claims.find(({ id }) => id === 'M05.2')?.claim;
    const probes = (claim?.forms.A as { probes?: number[][] } | undefined)?.probes ?? [];
    expect(probes.length).toBeGreaterThan(2);
    for (const probe of probes) {
      const total = (probe[0] ?? NaN) + (probe[1] ?? NaN);
      expect(total > 0.4 && total < 1.4).toBe(true);
      expect(engine.model('xor-region', probe)).toEqual([1]);
      expect(engine.model('oval-region', probe)).toEqual([0]);
    }
  });

  it('are checked by models whose answers stand on paper', () => {
    const ask = (name: string, ...args: number[]) => engine.model(name, args);
    // The line stands across the arrow.
    expect([ask('boundary-direction', 0, 1), ask('weight-direction', 0, 1)]).toEqual([[0], [90]]);
    expect([ask('boundary-direction', 1, 1), ask('weight-direction', 1, 1)]).toEqual([[135], [45]]);
    // |b| / |w| = 5 / 5, whatever the common factor.
    expect(ask('boundary-distance-scaled', 3, 4, -5, 10)[0]).toBeCloseTo(1, 12);
    expect(ask('distance-times', 3, 4, -5, 10)[0]).toBeCloseTo(10, 12);
    expect(ask('mistakes-in-round', 0, 0, 0, 1, 2)).toEqual([3]);
    expect(ask('one-fewer', 0, 0, 0, 1, 2)).toEqual([0]);
    expect(ask('best-score', 0, 1, 1, 0)).toEqual([3]);
    expect(ask('best-score', 0, 0, 0, 1)).toEqual([4]);
    expect(ask('hidden-image', 0, 1)).toEqual([1, 1]);
    expect(ask('stays-put', 0, 1)).toEqual([0, 1]);
    // Box 1 holds NAND, box 6 AND and OR: AND and OR never fall when an input rises.
    expect(ask('gates-can-build', 0, 1, 1, 0, 1, 6)).toEqual([1, 0]);
    expect(ask('more-kinds-win', 0, 1, 1, 0, 1, 6)).toEqual([0, 1]);
  });

  it.each([
    ['N6', 'S1.11', { zh: /弯曲的边界/, en: /curved/ }, { zh: /弯曲的边界/, en: /curved one/ }],
    [
      'N10',
      'S1.07',
      { zh: /权重越大/, en: /larger weight/ },
      { zh: /权重越大/, en: /larger weight/ },
    ],
  ])('%s of the notes is refuted: [%s]', (row, seed, refuted, told) => {
    const claim = claims.find(({ claim }) => JSON.stringify(claim).includes(`row ${row})`));
    if (!claim) throw new Error(`no claim about ${row}`);
    expect(rowsOf(claim.claim)).toContain(seed);
    for (const language of languages) {
      expect(claim.claim.refutation[language]).toMatch(refuted[language]);
      expect(claim.claim.refutation[language]).toMatch(
        language === 'zh' ? /读到过/ : /may have read/,
      );
      const text = read(claim.chapter, language)
        .filter(({ place }) => place.endsWith(`/${claim.claim.idea}`))
        .map((piece) => piece.text)
        .join('');
      expect(text).toMatch(told[language]);
    }
  });
});

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

  /** What the core says to an answer written in exercises.json. */
  function codeOf(exercise: Exercise, answer: unknown): string {
    if (exercise.kind === 'choice') throw new Error('a choice has no code');
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

describe('the glossary', () => {
  const title = 'The title names what the idea is about to introduce.';
  const everyday: readonly Everyday[] = [
    { id: 'neuron', language: 'zh', phrase: '一个神经元，一条直线', why: title },
    { id: 'neuron', language: 'en', phrase: 'One neuron, one line', why: title },
  ];

  it.each(languages)(
    'is followed: every term is introduced once, where it says (%s)',
    (language) => {
      expect(introductionProblems(wholeCourse(language), glossary, language)).toEqual([]);
    },
  );

  it.each(languages)('is obeyed: no word is used before its introduction (%s)', (language) => {
    expect(tooEarly(wholeCourse(language), glossary, language, everyday)).toEqual([]);
  });

  it.each(languages)('has no excuse that is not needed (%s)', (language) => {
    expect(idleExcuses(wholeCourse(language), language, everyday)).toEqual([]);
    expect(everyday.every(({ why }) => why.length > 5)).toBe(true);
  });

  it('has each term once, in both languages', () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    for (const language of languages) {
      expect(new Set(glossary.map((entry) => entry[language])).size).toBe(glossary.length);
    }
  });

  it('brings at most five new terms an idea', () => {
    for (const { name } of ideas) {
      const fresh = glossary.filter(({ introduced }) => introduced === name);
      expect(fresh.length, name).toBeLessThanOrEqual(5);
    }
  });
});

describe('the text', () => {
  it.each(ideas)('of $name is no longer than 1 200 Hanzi or 800 words', ({ chapter, name }) => {
    const ownPieces = (language: 'zh' | 'en') =>
      read(chapter.lesson.id, language).filter(({ place }) => place === name);
    const [zh, en] = [lengthOf(ownPieces('zh'), 'zh'), lengthOf(ownPieces('en'), 'en')];
    expect(zh).toBeGreaterThan(100);
    expect(en).toBeGreaterThan(100);
    expect(zh).toBeLessThanOrEqual(1200);
    expect(en).toBeLessThanOrEqual(800);
  });

  it('in Chinese has no typed space beside Hanzi', () => {
    const paragraphs = wholeCourse('zh')
      .map((piece) => piece.text)
      .join('')
      .split('\n');
    expect(paragraphs.flatMap(spacesInChinese)).toEqual([]);
  });

  it('offers three open handles at most when an idea begins', () => {
    // The neuron has three: b, the arrow's two numbers. Locked ones do not count.
    const line = ideas.find(({ name }) => name === '04-one-neuron/line');
    expect(line?.idea.start?.['handles']).toBe('b');
  });
});
