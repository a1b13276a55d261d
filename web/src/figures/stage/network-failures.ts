import type { Language } from '../../lesson/language.ts';
import { filled } from '../../lesson/phrases.ts';
import { sayError } from '../words.ts';

/** What the core's module on networks refuses, in both languages; `{0}`, `{1}` are its details. */
const sentences: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'lesson.number': {
    en: '{0}, row {1}, number {2}: “{3}” is no number.',
    zh: '{0}第{1}行第{2}个：“{3}”不是数。',
  },
  'lesson.missing': {
    en: '{0}, row {1}: number {2} is missing.',
    zh: '{0}第{1}行缺了第{2}个数。',
  },
  'lesson.finite': {
    en: '{0}, row {1}, number {2}: “{3}” is not finite. Take a number that can be written out.',
    zh: '{0}第{1}行第{2}个：“{3}”不是有限的数。请填一个写得出来的数。',
  },
  'lesson.large': {
    en: '{0}, row {1}, number {2}: {3} is too large for the drawing. Stay between −{4} and {4}.',
    zh: '{0}第{1}行第{2}个：{3}太大，画不下。请填−{4}到{4}之间的数。',
  },
  'lesson.ragged': {
    en: '{0}: row 1 holds {3}, row {1} holds {2}. All rows need equally many numbers.',
    zh: '{0}：第{1}行有{2}个数，第1行有{3}个。每行的个数要一样。',
  },
  'lesson.columns': {
    en: '{0} has {1} numbers in a row; at most {2} can be drawn.',
    zh: '{0}一行有{1}个数，这里最多画{2}个。',
  },
  'lesson.rows': {
    en: '{0} has {1} rows; it may have {2} here.',
    zh: '{0}有{1}行，这里最多{2}行。',
  },
  'lesson.empty': {
    en: 'There is no number in {0}. It needs at least one.',
    zh: '{0}里没有数，至少要有一个。',
  },
  'lesson.layers': {
    en: '{0} layers cannot be drawn: take 1 to {1}.',
    zh: '{0}层画不了：请取1到{1}层。',
  },
  'lesson.few': {
    en: '{0}: {1} given for {2} layers. Each layer needs a number.',
    zh: '{0}只有{1}个数，却有{2}层：每层要有一个。',
  },
  'network.empty': {
    en: 'A network needs at least one layer.',
    zh: '网络至少要有一层。',
  },
  'network.width': {
    en: 'Layer {0} has no unit, or nothing to read: 0 wide, it hands nothing on.',
    zh: '第{0}层没有神经元，或者没有输入：宽度是0，什么也传不下去。',
  },
  'network.layer': {
    en: 'Layer {0}: numbers coming in {1}, rows of W{0} {2}. Each number needs its row.',
    zh: 'W{0}有{2}行，可是传进来{1}个数：每个数要有一行。',
  },
  'network.bias': {
    en: 'Layer {0}: units {1}, biases {2}. Each unit needs one bias.',
    zh: '第{0}层有{1}个神经元，却有{2}个偏置：每个神经元要有一个。',
  },
  'network.too-large': {
    en: 'Up to layer {0} there are more than {1} weights and biases: too many.',
    zh: '到第{0}层，权重和偏置超过{1}个，太多了。',
  },
  'network.input': {
    en: 'Numbers in x: {1}; rows of W1: {0}. Each number needs its row.',
    zh: 'x有{1}个数，W1却有{0}行：每个数要有一行。',
  },
  'activation.unknown': {
    en: 'There is no activation function called “{0}”.',
    zh: '没有叫“{0}”的激活函数。',
  },
  'activation.whole': {
    en: '{0} needs all numbers of a layer at once; here it is given one.',
    zh: '{0}要同时看一层里所有的数，这里只给了一个。',
  },
  'softmax.empty': {
    en: 'There are no scores to share out.',
    zh: '没有得分，没什么可分。',
  },
  'softmax.temperature': {
    en: 'The temperature is {0}; it must be above 0, for the scores are divided by it.',
    zh: '温度是{0}；得分要除以它，所以它必须大于0。',
  },
  'softmax.too-large': {
    en: 'The score {0}, divided by {1}, is too large. Take a higher temperature or a smaller score.',
    zh: '得分{0}除以{1}，结果太大。请调高温度，或者把得分改小。',
  },
};

/** What the core refused in a chapter on networks, in the reader's language. */
export function sayNetworkFailure(
  language: Language,
  failure: { readonly code: string; readonly details: readonly string[] },
): string {
  const sentence = Object.hasOwn(sentences, failure.code) ? sentences[failure.code] : undefined;
  if (!sentence) return sayError(language, failure);
  const details = Object.fromEntries(failure.details.map((detail, at) => [at, detail]));
  return filled(sentence[language], details);
}
