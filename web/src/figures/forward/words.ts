import { phraseBook, type Phrases } from '../../lesson/phrases.ts';

/** The words of the pictures of chapters 06 and 08; the others need not load them. */
const table = {
  step: { en: 'step', zh: '阶跃' },
  sigmoid: { en: 'sigmoid', zh: 'sigmoid' },
  tanh: { en: 'tanh', zh: 'tanh' },
  relu: { en: 'ReLU', zh: 'ReLU' },
  place: { en: 'The place x', zh: '位置x' },

  // A stack of layers.
  stackPlane: { en: 'What the whole stack makes of x', zh: '整叠层把x变成什么' },
  howManyLayers: { en: 'How many layers', zh: '叠几层' },
  oneLayer: { en: '1 layer', zh: '1层' },
  manyLayers: { en: '{n} layers', zh: '{n}层' },
  moreLayers: { en: 'One more layer', zh: '加一层' },
  lessLayers: { en: 'One layer less', zh: '减一层' },
  bend: { en: 'bend', zh: '弯' },
  bendStep: { en: 'step', zh: '台阶' },
  bendNone: { en: 'no bend', zh: '不弯' },
  oneLine: { en: 'one line', zh: '一条直线' },
  layersStrip: { en: 'The curve after each layer', zh: '每一层之后的曲线' },
  afterLayer: { en: 'After layer {n}', zh: '第{n}层之后' },
  layerOf: { en: 'layer {n} of {count}, by itself', zh: '单看第{n}层（共{count}层）' },
  layerLine: { en: 'The line of layer {n}', zh: '第{n}层自己的直线' },
  layerWeight: { en: 'Turn the line: weight of layer {n}', zh: '转动直线：第{n}层的权重' },
  layerBias: { en: 'Slide the line: bias of layer {n}', zh: '平移直线：第{n}层的偏置' },
  goesIn: { en: 'in', zh: '进' },
  comesOut: { en: 'out', zh: '出' },
  aloneAsOne: { en: 'One layer is one line:', zh: '一层，就是一条直线：' },
  allAsOne: { en: 'All {n} layers multiplied out are one:', zh: '{n}层合起来，就是一层：' },
  firstAsOne: { en: 'The first {n} multiplied out:', zh: '前{n}层合起来：' },
  productLater: {
    en: 'Further steps multiply the layers out into one.',
    zh: '再往后走，就把各层合成一层。',
  },
  noProduct: {
    en: 'No single W and B: a bent layer cannot be multiplied into the next.',
    zh: '没有哪个W和B能代替它们：中间有了弯，括号打不开，合不成一层。',
  },

  // Activation functions and their slopes.
  valuesPlot: { en: 'The values', zh: '函数值' },
  slopesPlot: { en: 'The slopes', zh: '斜率' },
  value: { en: 'value', zh: '值' },
  slope: { en: 'slope', zh: '斜率' },
  functions: { en: 'Functions', zh: '函数' },
  noneShown: { en: 'Choose a function below.', zh: '在下面选一个函数。' },
  tableOf: { en: 'The numbers of the notes', zh: '笔记里的数' },
  table: { en: 'table', zh: '表格' },

  // Softmax.
  scores: { en: 'scores', zh: '得分' },
  scoreOf: { en: 'Score {n}', zh: '下标{n}的得分' },
  largest: { en: 'largest', zh: '最大值' },
  largestTempered: { en: 'largest s/T:', zh: 's/T的最大值' },
  powers: { en: 'powers of e', zh: 'e的幂' },
  sum: { en: 'sum', zh: '总和' },
  shares: { en: 'shares', zh: '份额' },
  dashedBefore: { en: 'dashed: before', zh: '虚线：变化之前' },
  sharesStrip: { en: 'All shares in one strip of length 1', zh: '全部份额，拼成长为1的一条' },
  formLabel: { en: 'Form', zh: '形式' },
  shifted: { en: 'shifted', zh: '先减最大值' },
  naive: { en: 'naive', zh: '直接算' },
  temperature: { en: 'temperature', zh: '温度' },
  temperaturePositive: { en: 'Type a number above 0.', zh: '请填大于0的数。' },
  batch: { en: 'The batch, row by row', zh: '整批，一行一行' },
  rowOf: { en: 'Row {n}', zh: '下标{n}的行' },
  oneForAll: { en: 'one sum for all rows', zh: '所有行共用一个总和' },
  eachRow: { en: 'a sum for each row', zh: '每行一个总和' },
} as const satisfies Phrases<string>;

export type ForwardWord = keyof typeof table;

export const { say, sayWith } = phraseBook(table);
