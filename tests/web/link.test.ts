import { describe, expect, it } from 'vitest';
import { EngineError } from '../../web/src/engine/errors.ts';
import { readNumber } from '../../web/src/lesson/fields.ts';
import {
  firstStop,
  readLink,
  soundParams,
  startParams,
  writeLink,
} from '../../web/src/lesson/link.ts';
import type { Idea, Lesson } from '../../web/src/lesson/lesson.ts';
import { chapters, ideas, statesOf, traceOf, type Params } from './course.ts';
import { Random } from './random.ts';

const most = 1e6;

const yesNo = (random: Random) => random.one(['yes', 'no']);

/** Rows of numbers, and texts that are none. */
const numbers = ['1, 2; 3, 4', '１，－２', '', '1e999', '0.1 0.2\n0.3 0.4', 'banana&=#', ';;'];

/** A value that a field takes, by its name, or by that and its scene’s; a new field needs a line. */
const values: Readonly<Record<string, (random: Random) => unknown>> = {
  w1: (random) => random.weight(most),
  w2: (random) => random.weight(most),
  b: (random) => random.weight(most),
  px: (random) => random.weight(most),
  py: (random) => random.weight(most),
  form: (random) => random.one(['bias', 'threshold']),
  unit: (random) => random.one(['m', 'cm']),
  gate: (random) => random.one(['and', 'nand', 'or']),
  handles: (random) => random.one(['b', 'w1', 'all']),
  by: (random) => random.one(['reader', 'machine']),
  tiles: (random) => random.one(['apart', 'added']),
  edge: (random) => random.one(['sharp', 'smooth']),
  painting: (random) => random.one(['shown', 'hidden']),
  fold: (random) => random.one(['flat', 'folded']),
  network: (random) => random.one([null, Array.from({ length: 9 }, () => random.weight(most))]),
  exercise: (random) => random.one(['none', 'half-adder', 'xor-from-nand', 'full-adder']),
  wrong: (random) => random.one([-1, 0, 3, 7]),
  open: (random) => random.one(['', 'g1', 'g24']),
  shape: (random) => random.one(['6', '2, 3', '(-1,3)', '（2，3）', '', 'banana&=#']),
  transposed: yesNo,
  count: (random) => random.one(['6', '12', '24']),
  data: (random) => random.one(['[[1, 2], [3, 4]]', '[1.5]', '[', '1+1']),
  'axis.op': (random) => random.one(['sum', 'max', 'argmax', 'mean', 'concatenate']),
  axis: (random) => random.one(['0', '1', '2', 'none']),
  keepdims: yesNo,
  program: (random) =>
    random.one(['', 'a = np.arange(6)\na[1:4] += 1\na', '甲 = 1 ＋ 1\n\n\tb#&=%2B', '\n', '1/0']),
  'broadcast.a': (random) =>
    random.one(['(4, 3)', '()', 'np.exp(np.arange(9).reshape(3, 3))', 'x + 1']),
  'broadcast.b': (random) => random.one(['(3,)', '(4,)', '5', 'np.array([10, 20])']),
  'broadcast.op': (random) => random.one(['add', 'subtract', 'multiply', 'divide']),
  then: (random) => random.one(['none', 'mean-square', 'sum']),
  nudge: (random) => random.weight(most),
  at: (random) => random.below(1000),
  back: yesNo,
  seed: (random) => random.one([0, 1, 42, 2 ** 32 - 1]),
  calls: (random) => random.one(['rand(2); rand(3)', 'choice(10, 10)', '', 'rand（3，2）；']),
  second: (random) => random.one(['', 'rand(5)']),
  what: (random) => random.one(['rand', 'randn']),
  n: (random) => random.one(['20', '100', '1000', '10000', '100000']),
  show: (random) => random.one(['curve', 'image']),
  from: (random) => random.weight(most),
  to: (random) => random.weight(most),
  'picture.by': (random) => random.weight(most),
  sin: yesNo,
  cos: yesNo,
  image: (random) => random.one(['heart', 'letter', 'own']),
  inverted: yesNo,
  flipped: yesNo,
  row: (random) => random.below(10_000),
  column: (random) => random.below(10_000),
  layers: (random) => 1 + random.below(20),
  w: (random) => random.one(numbers),
  'stack.b': (random) => random.one(numbers),
  bend: (random) => random.one(['none', 'step', 'sigmoid', 'tanh', 'relu']),
  'stack.at': (random) => 1 + random.below(20),
  step: yesNo,
  sigmoid: yesNo,
  tanh: yesNo,
  relu: yesNo,
  twice: yesNo,
  table: yesNo,
  'stack.x': (random) => random.weight(most),
  'curves.x': (random) => random.weight(most),
  'product.a': (random) => random.one(['[[1, 2], [3, 4]]', 'np.ones((2, 3))', '[', '']),
  'product.b': (random) => random.one(['[5, 6]', '[[1], [2, 3]]', '甲']),
  'product.op': (random) => random.one(['dot', 'times']),
  x: (random) => random.one(numbers),
  W1: (random) => random.one(numbers),
  b1: (random) => random.one(numbers),
  W2: (random) => random.one(numbers),
  b2: (random) => random.one(numbers),
  W3: (random) => random.one(numbers),
  b3: (random) => random.one(numbers),
  h: (random) => random.one(['sigmoid', 'tanh', 'relu', 'step', 'identity']),
  out: (random) => random.one(['identity', 'softmax', 'sigmoid']),
  'network.show': (random) => random.one(['rows', 'columns']),
  names: (random) => random.one(['none', 'ours', 'book']),
  scores: (random) => random.one(numbers),
  'softmax.form': (random) => random.one(['shifted', 'naive']),
  t: (random) => random.one([0.001, 0.5, 1, 2.5, 1e6]),
  'softmax.row': (random) => random.below(8),
  whole: yesNo,
  source: (random) => random.one(['drawn', 'test']),
  index: (random) => random.below(1000),
  strokes: (random) =>
    random.one(['', '140,40 140,240', '80,80;200,200 80,200', '0,0 279,279', 'banana&=#', '300,1']),
  width: (random) => 8 + random.below(53),
  crop: yesNo,
  scale: yesNo,
  centre: yesNo,
  dx: (random) => random.below(17) - 8,
  dy: (random) => random.below(17) - 8,
  how: (random) =>
    random.one(['none', 'mirrored', 'upside-down', 'inverted', 'shuffled', 'noise', 'blank']),
  'digit.unit': (random) => random.one(['', 'a1 0', 'a1 49', 'a2 99', 'a3 9']),
  cell: (random) => random.one(['', '4-9', '0-0']),
  filter: (random) => random.one(['all', 'right', 'wrong', 'unsure', 'sure-wrong']),
  page: (random) => random.below(100),
  'accuracy.image': (random) => random.below(10_001) - 1,
  'batch.n': (random) => random.one(['1', '10', '100']),
  'batch.row': (random) => random.below(100),
  noise: yesNo,
  'race.show': (random) => random.one(['time', 'memory']),
  scaling: (random) => random.one(['255', 'min-max']),
  part: (random) => random.one(['test', 'all']),
  'files.batch': (random) => random.one(['100', 'whole']),
  weights: (random) => random.one(['course', 'own']),
};

/** The board has states of its own: what its buttons put on it. */
const boards = (idea: Idea) =>
  statesOf(idea, ['load-xor', 'load-half-adder', 'load-nand-xor', 'load-full-adder', 'clear']).map(
    (params) => params['board'],
  );

function randomParams(idea: Idea, random: Random): Params {
  return Object.fromEntries(
    Object.keys(idea.scene.fields).map((name) => {
      if (name === 'board') return [name, random.one(boards(idea))];
      const value = values[`${idea.scene.id}.${name}`] ?? values[name];
      if (!value) throw new Error(`tests/web/link.test.ts does not know the field ${name}`);
      return [name, value(random)];
    }),
  );
}

/** Whether the core computes the parameters, or says why it does not: texts may be any. */
function answered(idea: Idea, params: Params): boolean {
  try {
    return traceOf(idea.scene, params).steps.length > 0;
  } catch (error) {
    return (
      idea.scene.module !== undefined &&
      error instanceof EngineError &&
      /^(numpy|python|lesson|array|console|random|network|softmax|strokes)\./.test(error.code)
    );
  }
}

function lessonOf(id: string): Lesson {
  const lesson = chapters.find(({ lesson }) => lesson.id === id)?.lesson;
  if (!lesson) throw new Error(id);
  return lesson;
}

const neuronLesson = lessonOf('04-one-neuron');
const xorLesson = lessonOf('05-xor-and-circuits');

const read = (lesson: Lesson, hash: string) => {
  const place = readLink(lesson, hash);
  if (!place) throw new Error(`no link in ${hash}`);
  return place;
};

const start = (lesson: Lesson, id: string): Params => {
  const idea = lesson.ideas.find((each) => each.id === id);
  if (!idea) throw new Error(id);
  return startParams(idea);
};

describe('a link', () => {
  it.each(ideas)('holds any state of $name and gives it back', ({ chapter, idea }) => {
    const random = new Random(7);
    for (let time = 0; time < 300; time += 1) {
      const place = { idea: idea.id, step: random.below(1000), params: randomParams(idea, random) };
      const link = writeLink(chapter.lesson, place);
      expect(read(chapter.lesson, link), link).toEqual({ ...place, rejected: [] });
      // As an address keeps it.
      const hash = new URL(`https://example.org/a/${link}`).hash;
      expect(read(chapter.lesson, hash)).toEqual({ ...place, rejected: [] });
    }
  });

  it.each(ideas)('says nothing of what is as $name begins', ({ chapter, idea }) => {
    const place = { idea: idea.id, step: 3, params: startParams(idea) };
    expect(writeLink(chapter.lesson, place)).toBe(`#idea=${idea.id}&step=3`);
  });

  it('is plain to read', () => {
    const params = { ...start(neuronLesson, 'line'), w1: -5, form: 'threshold' };
    expect(writeLink(neuronLesson, { idea: 'line', step: 0, params })).toBe(
      '#idea=line&step=0&w1=-5&form=threshold',
    );
  });

  it('is none without an idea', () => {
    for (const hash of ['', '#', '#line', '#w1=3', '#term-bias', '#=', '#&&&']) {
      expect(readLink(neuronLesson, hash)).toBeUndefined();
    }
  });
});

describe('what the browser kept', () => {
  it.each(ideas)('comes back into $name', ({ idea }) => {
    const random = new Random(9);
    for (let time = 0; time < 100; time += 1) {
      const params = randomParams(idea, random);
      expect(soundParams(idea, JSON.parse(JSON.stringify(params)))).toEqual(params);
    }
  });

  it.each(ideas)('is mended where it is damaged: $name', ({ idea }) => {
    const usual = startParams(idea);
    expect(soundParams(idea, {})).toEqual(usual);
    expect(soundParams(idea, { foreign: 1 })).toEqual(usual);
    for (const name of Object.keys(usual)) {
      for (const damaged of [
        null,
        undefined,
        {},
        [],
        [null],
        true,
        'banana',
        { gates: null },
        1e300,
      ]) {
        const params = soundParams(idea, { ...usual, [name]: damaged });
        expect(Object.keys(params)).toEqual(Object.keys(usual));
        expect(answered(idea, params)).toBe(true);
        for (const other of Object.keys(usual)) {
          if (other !== name) expect(params[other]).toEqual(usual[other]);
        }
      }
    }
  });
});

describe('a link edited by hand', () => {
  it.each([
    ['w1', 'banana'],
    ['w1', 'NaN'],
    ['w1', 'Infinity'],
    ['w1', '-Infinity'],
    ['w1', '1e999'],
    ['w1', ''],
    ['w1', ' '],
    ['w1', '12:30'],
    ['w1', '0x10'],
    ['w1', '1,5,0'],
    ['w1', '1e7'],
    ['w1', '--1'],
    ['w1', '<script>'],
    ['form', 'Bias'],
    ['form', 'banana'],
    ['form', ''],
    ['unit', 'km'],
    ['gate', 'xor'],
    ['handles', '__proto__'],
  ])('%s=%s becomes the usual value, and the reader is told', (name, text) => {
    const link = `#idea=line&step=2&${name}=${encodeURIComponent(text)}&w2=0.25`;
    const place = read(neuronLesson, link);
    expect(place.params).toEqual({ ...start(neuronLesson, 'line'), w2: 0.25 });
    expect(place.step).toBe(2);
    expect(place.rejected).toEqual([`${name}=${text}`]);
  });

  it.each(['-1', '1e9', '1.5', '1000000000', 'two', '', '٣', '+1'])(
    'step=%s is the first',
    (step) => {
      const place = read(neuronLesson, `#idea=line&step=${encodeURIComponent(step)}`);
      expect(place.step).toBe(firstStop);
      expect(place.rejected).toEqual([`step=${step}`]);
    },
  );

  it.each(['banana', '', '__proto__', 'constructor', 'strip'])('idea=%s is the first', (idea) => {
    const place = read(neuronLesson, `#idea=${idea}&step=1`);
    expect(place.idea).toBe('line');
    expect(place.params).toEqual(start(neuronLesson, 'line'));
    expect(place.rejected).toEqual([`idea=${idea}`]);
  });

  it('with 10 kB of text is refused, and does not flood the page', () => {
    const long = 'w'.repeat(10_000);
    for (const link of [
      `#idea=line&w1=${long}`,
      `#idea=${long}`,
      `#idea=line&step=${long}`,
      `#idea=line&${long}=1`,
    ]) {
      const place = read(neuronLesson, link);
      expect(place.params).toEqual(start(neuronLesson, 'line'));
      expect(place.rejected).toHaveLength(1);
      expect(place.rejected.join().length).toBeLessThan(100);
    }
  });

  it('with a key twice says neither', () => {
    const place = read(neuronLesson, '#idea=line&step=1&w1=1&w1=2');
    expect(place.params).toEqual(start(neuronLesson, 'line'));
    expect(place.rejected).toEqual(['w1=1', 'w1=2']);
    expect(read(neuronLesson, '#idea=line&step=1&step=2').step).toBe(firstStop);
    expect(read(neuronLesson, '#idea=line&idea=scale&step=1').idea).toBe('line');
  });

  it('with keys of another scene keeps what is its own', () => {
    const place = read(neuronLesson, '#idea=line&step=1&edge=smooth&w1=3&network=1,2');
    expect(place.params).toEqual({ ...start(neuronLesson, 'line'), w1: 3 });
    expect(place.rejected).toEqual(['edge=smooth', 'network=1,2']);
  });

  it('with broken percent signs is read as far as it goes', () => {
    for (const link of ['#idea=line&w1=%', '#idea=line&w1=%zz', '#idea=line&w1=%E0%A4%A']) {
      expect(read(neuronLesson, link).params).toEqual(start(neuronLesson, 'line'));
      expect(read(neuronLesson, link).rejected).toHaveLength(1);
    }
    expect(read(neuronLesson, '#idea=line&w1=%2D2').params).toMatchObject({ w1: -2 });
  });

  it.each([
    '1,2,3',
    '1,2,3,4,5,6,7,8,x',
    '1,2,3,4,5,6,7,8,1e9',
    '1,2,3,4,5,6,7,8,9,10',
    ',,,,,,,,',
    '[1,2,3,4,5,6,7,8,9]',
  ])('network=%s is no network', (text) => {
    const place = read(xorLesson, `#idea=strip&network=${text}`);
    expect(place.params).toEqual(start(xorLesson, 'strip'));
    expect(place.rejected).toEqual([`network=${text}`]);
  });

  it('of any kind leaves a state that the core can compute', () => {
    const random = new Random(21);
    const characters = '#&=%+,._-0123456789eEgN∞①　\u0000<>"\'aiw1bstp';
    for (const { chapter, idea } of ideas) {
      const names = Object.keys(idea.scene.fields);
      for (let time = 0; time < 150; time += 1) {
        const junk = Array.from({ length: random.below(30) }, () => random.one([...characters]));
        const link = `#idea=${idea.id}&${random.one(names)}=${junk.join('')}`;
        const place = read(chapter.lesson, link);
        const at = chapter.lesson.ideas.find(({ id }) => id === place.idea) ?? idea;
        expect(answered(at, place.params), link).toBe(true);
      }
    }
  }, 60_000);
});

describe('a number as readers type it', () => {
  it.each([
    ['1.5', 1.5],
    ['１．５', 1.5],
    ['１。５', 1.5],
    ['−0.7', -0.7],
    ['\u22120.7', -0.7],
    ['－０．７', -0.7],
    ['–3', -3],
    ['＋３', 3],
    [' 2 ', 2],
    ['　２　', 2],
    ['.5', 0.5],
    ['5.', 5],
    ['0,5', 0.5],
    ['−0，25', -0.25],
    ['１，５', 1.5],
    [',5', 0.5],
    // A comma is a point, never a group of thousands.
    ['1,000', 1],
    ['1e-3', 0.001],
    ['１ｅ２', 100],
    ['-0', -0],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '.',
    '-',
    'e5',
    '12:30',
    '１２：３０',
    '1 2',
    ',',
    '1,000,000',
    '1,000.5',
    '1.000,5',
    '1、5',
    '1_000',
    '0x1F',
    '1e999',
    '-1e999',
    'NaN',
    'Infinity',
    '∞',
    '1/2',
    '½',
    '5²',
    '①',
    '一',
    'w1',
    '1.2.3',
    '1e',
    '--1',
    '1\n2',
  ])('%j is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});
