import { describe, expect, it } from 'vitest';
import { diagramOf, type PickDiagram } from '../../web/src/figures/answers/pick-layout.ts';
import { judge, kindOf, modelsOf, optionOf, same } from '../../web/src/lesson/claims.ts';
import { languages } from '../../web/src/lesson/language.ts';
import type { Form } from '../../web/src/lesson/lesson.ts';
import { readList } from '../../web/src/lesson/list-answer.ts';
import { claims, read, rowsOf } from './course.ts';
import { arrays, cores, engine } from './engine.ts';

/** Whether the diagram marks the wire or the unit that the question changes. */
const showsEdited = ({ wires, edited }: PickDiagram): boolean =>
  wires.filter((wire) => wire.edited).length + (edited ? 1 : 0) === 1;

describe('claims', () => {
  const formNames = ['A', 'B', 'C'] as const;
  const cases = claims.flatMap(({ claim, id }) =>
    formNames.map((name) => ({ claim, id, name, form: claim.forms[name], rows: rowsOf(claim) })),
  );

  /** Drawings stand for the pattern that the core sees in them, and so have no one value. */
  const drawings = cases.filter(({ claim, form }) => kindOf(claim, form) === 'bars');
  const valued = cases.filter((each) => !drawings.includes(each));

  /** All replies that a form can give, with the value that each is for. */
  const repliesOf = (form: Form) => [
    ...(form.options ?? []),
    ...(form.replies ?? []).map(({ value, says }) => ({ value: value ?? [NaN], says })),
    ...(form.otherwise ? [{ value: [NaN], says: form.otherwise }] : []),
  ];

  it.each(cases)(
    '$rows $id $name tells who holds the belief: right is not wrong',
    ({ claim, form }) => {
      const { right, wrong } = modelsOf(cores, claim, form);
      expect(right.every(Number.isFinite) && wrong.every(Number.isFinite)).toBe(true);
      expect(same(right, wrong)).toBe(false);
    },
  );

  it.each(valued)(
    '$rows $id $name has an answer for both, each with a reply of its own',
    ({ claim, form }) => {
      const { right, wrong } = modelsOf(cores, claim, form);
      const all = repliesOf(form);
      for (const value of [right, wrong]) {
        expect(all.filter((reply) => same(reply.value, value))).toHaveLength(1);
        if (kindOf(claim, form) === 'choice') expect(optionOf(form, value)).toBeDefined();
      }
      for (const language of languages) {
        const says = all.map((reply) => reply.says[language].trim());
        expect(says.every((text) => text.length > 3)).toBe(true);
        expect(new Set(says).size, JSON.stringify(says)).toBe(says.length);
      }
      const judgedWrong = judge(cores, claim, form, wrong);
      expect(judgedWrong).toMatchObject({ right: false, believed: true, found: right });
      expect(judgedWrong.says).toBe(all.find((reply) => same(reply.value, wrong))?.says);
      const judgedRight = judge(cores, claim, form, right);
      expect(judgedRight).toMatchObject({ right: true, believed: false });
      expect(judgedRight.says).toBe(all.find((reply) => same(reply.value, right))?.says);
    },
  );

  it.each(valued)('$id $name: every answer is judged, and only one is right', ({ claim, form }) => {
    const options = form.options ?? [];
    const judged = options.map((option) => judge(cores, claim, form, option.value));
    if (options.length > 0) expect(judged.filter(({ right }) => right)).toHaveLength(1);
    judged.forEach((each, at) => expect(each.says).toBe(options[at]?.says));
    expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
    // An answer that nobody foresaw is wrong, and gets the general reply if there is one.
    const odd = judge(cores, claim, form, [12345]);
    expect(odd).toMatchObject({ right: false, believed: false });
    expect(odd.says).toBe(form.otherwise);
    if (options.length === 0) expect(form.otherwise).toBeDefined();
  });

  it.each(drawings)('$rows $id $name knows a drawing by its pattern', ({ claim, form }) => {
    const { right, wrong } = modelsOf(cores, claim, form);
    expect(right.reduce((sum, count) => sum + count, 0)).toBe(form.total);
    const replies = new Map(form.replies?.map(({ code, says }) => [code, says]));
    expect([...replies.keys()].sort()).toEqual(['flat', 'uneven']);
    for (const [bars, code, isRight] of [
      [wrong, 'flat', false],
      [right, 'uneven', true],
      [
        wrong.map((count, at) => (at === 0 ? count + 3 : at < 4 ? count - 1 : count)),
        'uneven',
        true,
      ],
    ] as const) {
      expect(judge(cores, claim, form, bars)).toEqual({
        right: isRight,
        believed: !isRight,
        says: replies.get(code),
        found: right,
      });
    }
    for (const language of languages) {
      const says = repliesOf(form).map((reply) => reply.says[language]);
      expect(new Set(says).size).toBe(says.length);
    }
  });

  it.each(valued)('$id $name: what its field asks for can be typed', ({ claim, form }) => {
    const kind = kindOf(claim, form);
    const { right, wrong } = modelsOf(cores, claim, form);
    const all = [
      right,
      wrong,
      ...(form.replies ?? []).flatMap(({ value }) => (value ? [value] : [])),
    ];
    if (kind === 'list') {
      const like = readList(form.like ?? '');
      expect(like, form.like).toBeDefined();
      // The example shows the form, and is no answer.
      for (const value of all) expect(same(value, like ?? [])).toBe(false);
      for (const value of all) expect(readList(value.join(', '))).toEqual([...value]);
    }
    if (kind === 'pick') {
      const picks = (form.picks ?? []).map(({ value }) => value);
      expect(picks.length).toBeGreaterThan(1);
      expect(picks).toEqual([...picks.keys()]);
      const names = form.picks?.map(({ text }) => text) ?? [];
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z]\d?\[\d+\]$/);
      // What the diagram gives is in order; nothing picked is no answer.
      for (const value of all) {
        expect(value.length).toBeGreaterThan(0);
        expect(value).toEqual(picks.filter((pick) => value.includes(pick)));
      }
      if (form.edited) expect(diagramOf(form.picks ?? [], form.edited)).toSatisfy(showsEdited);
    }
    if (kind === 'number') {
      const [least = -Infinity, most = Infinity] = form.range ?? [];
      for (const [number = NaN, ...more] of all) {
        expect(more).toEqual([]);
        expect(number >= least && number <= most).toBe(true);
        if (form.range) expect(Number.isInteger(number)).toBe(true);
      }
    }
    if (kind === 'choice' && form.right !== undefined) {
      expect(form.options?.length).toBeGreaterThan(2);
    }
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

  it('are checked by programs whose answers stand in NumPy’s own books', () => {
    // An error is an answer without numbers.
    expect(arrays.numbers('np.ones((4, 3)) / np.ones(4)')).toEqual([]);
    expect(arrays.numbers('a = np.arange(6)\na.T.shape')).toEqual([6]);
    expect(arrays.numbers('np.array([[1, 2], [3, 4]]).sum(axis=0)')).toEqual([4, 6]);
    expect(arrays.numbers('np.array([True, False])')).toEqual([1, 0]);
    expect(arrays.numbers('np.random.seed(0)\nnp.random.choice(10, 10)')).toEqual([
      5, 0, 3, 3, 7, 9, 3, 5, 2, 4,
    ]);
  });

  it.each([
    [[2, 2, 2, 2, 2, 2, 2, 2, 2, 2], 'flat'],
    [[3, 2, 2, 2, 2, 2, 2, 2, 2, 1], 'uneven'],
    [[20, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'uneven'],
    [[3, 0, 0, 1, 2, 4, 2, 3, 3, 2], 'uneven'],
    [[2, 1, 2, 1, 2, 1, 2, 1, 2, 1], 'flat'],
  ])('[S0.06] M03.3: the drawing %j is %s', (bars, shape) => {
    expect(arrays.drawnShape(bars)).toBe(shape);
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
    [
      'N15',
      'S1.21',
      { zh: /没有人为介入/, en: /no human involved/ },
      { zh: /没有人为介入/, en: /no human is involved/ },
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
