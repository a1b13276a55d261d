import { describe, expect, it } from 'vitest';
import { readList, writeList } from '../../web/src/lesson/list-answer.ts';

describe('a typed list', () => {
  it.each([
    ['(3,)', [3]],
    ['3', [3]],
    ['(2, 3)', [2, 3]],
    ['（２，３）', [2, 3]],
    ['[0 99 2 3 4 5]', [0, 99, 2, 3, 4, 5]],
    ['[0, 99, 2]', [0, 99, 2]],
    ['【0、99】', [0, 99]],
    ['[[1 2]\n [9 4]]', [1, 2, 9, 4]],
    ['0.5; −1', [0.5, -1]],
    [' 7. ', [7]],
  ])('%j is %j', (text, numbers) => {
    expect(readList(text)).toEqual(numbers);
  });

  it.each(['', ' ', '()', '[]', 'three', '(3, x)', '2..3', 'nan', '1 2 '.repeat(60)])(
    '%j is none',
    (text) => {
      expect(readList(text)).toBeUndefined();
    },
  );

  it.each([
    [[3], '(5, 7)', '(3,)'],
    [[2, 3], '(5,)', '(2, 3)'],
    [[0, 99, 2], '[5 4 3]', '[0 99 2]'],
    [[1, 2, 9, 4], '[[9 8] [7 6]]', '[[1 2] [9 4]]'],
    [[1, 2, 9], '[[9 8] [7 6]]', '[1 2 9]'],
    [[-1.5], '[9 8]', '[−1.5]'],
    [[6], undefined, '(6,)'],
  ])('%j is shown like %j as %s', (numbers, like, text) => {
    expect(writeList(numbers, like)).toBe(text);
    expect(readList(text)).toEqual(numbers);
  });
});
