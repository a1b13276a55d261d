import { describe, expect, it } from 'vitest';
import { judge, modelsOf, optionOf, same } from '../../web/src/lesson/claims.ts';
import { languages } from '../../web/src/lesson/language.ts';
import type { Claim, Form } from '../../web/src/lesson/lesson.ts';
import { claims, read, rowsOf } from './course.ts';
import { cores, engine } from './engine.ts';

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
      const { right, wrong } = modelsOf(cores, claim, form);
      expect(right.every(Number.isFinite) && wrong.every(Number.isFinite)).toBe(true);
      expect(same(right, wrong)).toBe(false);
    },
  );

  it.each(cases)(
    '$rows $id $name has an answer for both, each with a reply of its own',
    ({ claim, name, form }) => {
      const { right, wrong } = modelsOf(cores, claim, form);
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
      const judgedWrong = judge(cores, claim, form, wrong);
      expect(judgedWrong).toMatchObject({ right: false, believed: true, found: right });
      expect(judgedWrong.says).toBe(all.find((reply) => same(reply.value, wrong))?.says);
      const judgedRight = judge(cores, claim, form, right);
      expect(judgedRight).toMatchObject({ right: true, believed: false });
      expect(judgedRight.says).toBe(all.find((reply) => same(reply.value, right))?.says);
    },
  );

  it.each(cases)('$id $name: every answer is judged, and only one is right', ({ claim, form }) => {
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
