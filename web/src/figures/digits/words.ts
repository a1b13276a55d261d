import type { StageName } from '../../engine/digits.ts';
import { phraseBook, type Phrases } from '../../lesson/phrases.ts';
import { changeWords } from './words-changes.ts';

/** The words of the pictures of one digit; what is counted over many has its own. */
const table = {
  // The pad.
  pad: { en: 'Drawing pad', zh: '画板' },
  padKeys: {
    en: 'Arrow keys move the pen, the space bar puts it down and lifts it, Backspace takes the last stroke back.',
    zh: '方向键移动画笔，空格键落笔和抬笔，退格键撤销上一笔。',
  },
  penDown: { en: 'pen down', zh: '已落笔' },
  penUp: { en: 'pen up', zh: '已抬笔' },
  sheetFull: {
    en: 'The sheet is full: this line can grow no longer.',
    zh: '画板写满了，这一笔不能再长。',
  },
  drawHere: { en: 'Draw a digit here.', zh: '在这里写一个数字。' },
  takeBack: { en: 'Undo', zh: '撤销' },
  wipe: { en: 'Clear', zh: '擦掉' },
  give: { en: 'Draw one for me', zh: '替我写一个' },
  penWidth: { en: 'stroke width', zh: '笔画粗细' },

  // What the network gets, and what it answers.
  yourDrawing: { en: 'your drawing', zh: '你写的' },
  whatItGets: { en: 'what the network gets', zh: '网络收到的' },
  answers: { en: 'The ten answers', zh: '十个答案' },
  itReads: { en: 'it reads', zh: '它读作' },
  shareOf: { en: 'share of {digit}', zh: '{digit}的份额' },
  labelled: { en: 'label', zh: '标签' },
  moveIt: { en: 'Drag the image, or use the arrow keys', zh: '拖动图像，或用方向键' },
  putBack: { en: 'put it back', zh: '还原' },

  // What is done to the image.
  preparation: { en: 'Preparing the image', zh: '图像预处理' },
  plain: { en: 'whole sheet', zh: '整张纸' },
  crop: { en: 'crop', zh: '裁剪' },
  scale: { en: 'fit 20×20', zh: '缩到20×20' },
  centre: { en: 'centre of mass', zh: '重心居中' },
  changed: { en: 'changed', zh: '改动之后' },
  ...changeWords,
  notDone: { en: 'switched off', zh: '未启用' },

  // A test image.
  image: { en: 'Test image', zh: '测试图像' },
  next: { en: 'Next image', zh: '下一张' },
  previous: { en: 'Image before', zh: '上一张' },
  imageNumber: { en: 'image', zh: '图像' },
  pixels: { en: 'Pixels; arrow keys go from pixel to pixel', zh: '像素；方向键逐个移动' },
  loupe: { en: 'The numbers around the pixel', zh: '这个像素周围的数' },
  flat: { en: 'row after row, in one line', zh: '一行接一行，排成一条' },

  // The layers.
  layers: { en: 'The layers', zh: '各层' },
  between: { en: 'The numbers in between', zh: '中间的数' },
  layer: { en: 'Layer {n}', zh: '第{n}层' },
  sums: { en: 'sums', zh: '加权和' },
  activations: { en: 'activations', zh: '激活值' },
  strip: {
    en: 'Layer {n}: arrow keys choose a unit',
    zh: '第{n}层：用方向键选一个神经元',
  },
  lessThanZero: { en: 'hollow: below 0', zh: '空心：小于0' },
  chooseUnit: {
    en: 'press a unit to see its weights',
    zh: '点一个神经元，看它的权重',
  },
  weightsOf: { en: 'Weights of {unit}', zh: '{unit}的权重' },
  backToNumbers: { en: 'Back to the pixels', zh: '回到像素' },
} satisfies Phrases<string>;

export type DigitWord = keyof typeof table;

export const { say, sayWith } = phraseBook<DigitWord>(table);

/** What an image on the way to the network is called. */
export const stageWords = {
  image: 'image',
  plain: 'plain',
  cropped: 'crop',
  fitted: 'scale',
  centred: 'centre',
  changed: 'changed',
} as const satisfies Readonly<Record<StageName, DigitWord>>;
