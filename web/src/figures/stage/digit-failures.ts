import type { Language } from '../../lesson/language.ts';
import { filled } from '../../lesson/phrases.ts';
import { sayNetworkFailure } from './network-failures.ts';
import { ofReading, type Sentences } from './reading-failures.ts';

const ofDigits: Sentences = {
  'digits.images': {
    en: 'The array of shape {0} holds no images of 28 × 28.',
    zh: '形状为{0}的数组里没有28 × 28的图像。',
  },
  'digits.labels': {
    en: 'The array of shape {0} holds no labels: those have one axis.',
    zh: '形状为{0}的数组不是标签：标签只有一个轴。',
  },
  'digits.counts': {
    en: 'Images: {0}, labels: {1}. Each image needs one label.',
    zh: '图像有{0}张，标签有{1}个：每张图要配一个标签。',
  },
  'digits.label': {
    en: 'Label number {0} is {1}; a label is a digit from 0 to 9.',
    zh: '第{0}个标签是{1}；标签是0到9的数字。',
  },
  'digits.pixels': {
    en: 'The data have {0} bytes; each image takes {1}.',
    zh: '数据有{0}字节，每张图要{1}字节，对不上。',
  },
  'digits.unit': {
    en: 'There is no unit “{0}” in this network.',
    zh: '这个网络里没有“{0}”这个神经元。',
  },
  'digits.no-sample': {
    en: 'The test images are not here yet.',
    zh: '测试图像还没到。',
  },
  'digits.activation': {
    en: 'Layer {0} has the function {1}, which is not computed for many images at once.',
    zh: '第{0}层的函数是{1}，没法成批计算。',
  },
  'digits.batch': {
    en: 'A batch of {0} cannot be: take 1 or more.',
    zh: '一批{0}张不行：至少1张。',
  },
  'digits.batch-of': {
    en: 'A batch of {0} cannot be: take 1 to {1}.',
    zh: '一批{0}张不行：可以取1到{1}张。',
  },
  'digits.scale': {
    en: 'The scaling has {0} numbers; each of the {1} pixels needs one.',
    zh: '缩放有{0}个数，而像素有{1}个：每个要配一个。',
  },
  'digits.rate': {
    en: 'A learning rate of {0} leads nowhere: it must be above 0.',
    zh: '学习率是{0}，学不动：它必须大于0。',
  },
  'digits.worker': {
    en: 'The browser could not start the part of this page that counts beside it ({0}).',
    zh: '浏览器没能启动在旁边计数的那一部分（{0}）。',
  },
  'digits.failed': {
    en: 'The part of this page that counts beside it broke off ({0}).',
    zh: '在旁边计数的那一部分中途停了（{0}）。',
  },
  'digits.memory': {
    en: 'There was not enough memory for it ({0}). Close other tabs, or take fewer images.',
    zh: '内存不够（{0}）。请关掉别的标签页，或者少用些图像。',
  },
  'digits.lost': {
    en: 'The part of this page that counts beside it broke ({0}), and this file went with it. Choose it once more.',
    zh: '在旁边计数的那一部分坏了（{0}），这个文件也跟着没了。请再选一次。',
  },
  'digits.no-weights': {
    en: 'No weights of yours are here. Choose an .npz file, or take those of the course.',
    zh: '这里没有你的权重。请选一个.npz文件，或者用课程的权重。',
  },
  'batch.row': {
    en: 'Row {0} is not in a batch of {1}.',
    zh: '一批{1}张，没有{0}号行。',
  },
  'batch.too-many': {
    en: 'At most {0} images can be shown as one batch.',
    zh: '一批最多显示{0}张。',
  },
  'change.shift': {
    en: 'An image can be shifted by {0} pixels at most.',
    zh: '图像最多移{0}个像素。',
  },
  'change.unknown': {
    en: 'There is no change called “{0}”.',
    zh: '没有叫“{0}”的改法。',
  },
  'strokes.text': {
    en: 'The drawing in the link is damaged at character {0}.',
    zh: '链接里的画，到第{0}个字符就坏了。',
  },
  'strokes.too-long': {
    en: 'The drawing has more than {0} points. Clear the sheet and draw once more.',
    zh: '这幅画超过{0}个点。请清空，再画一次。',
  },
  'strokes.width': {
    en: 'The pen may be {0} to {1} wide.',
    zh: '笔宽可以是{0}到{1}。',
  },
  'split.share': {
    en: 'A share of {0} for the test cannot be: take one between 0 and 1.',
    zh: '测试占{0}不行：请取0到1之间的数。',
  },
  'split.empty': {
    en: '{0} images cannot be split so that both parts have some.',
    zh: '{0}张图，分不出两部分来。',
  },
  'min-max.empty': {
    en: 'There are no images to take the smallest and largest pixels from.',
    zh: '没有图像，也就没有最小和最大的像素。',
  },
};

const sentences: Sentences = {
  ...ofReading,
  ...ofDigits,
};

/** Some complaints are worded by how much they tell. */
function variantOf(code: string, details: number): string {
  if (code === 'weights.not-finite' && details < 3) return 'weights.not-finite-bias';
  return code === 'digits.batch' && details > 1 ? 'digits.batch-of' : code;
}

/** What could not be read, fetched or computed in the chapters on digits, in the reader's language. */
export function sayDigitFailure(
  language: Language,
  failure: { readonly code: string; readonly details: readonly string[] },
): string {
  const { code, details } = failure;
  const known = variantOf(code, details.length);
  const sentence = Object.hasOwn(sentences, known) ? sentences[known] : undefined;
  if (!sentence) return sayNetworkFailure(language, failure);
  return filled(sentence[language], Object.fromEntries(details.map((each, at) => [at, each])));
}
