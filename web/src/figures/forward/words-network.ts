import { phraseBook, type Phrases } from '../../lesson/phrases.ts';

/** The words of the chapter on three layers; the others need not load them. */
const table = {
  pickHow: {
    en: 'Press each value that will change. Press again to take it back.',
    zh: '点选每一个会变的值；再点一次就取消。',
  },
  isEdited: { en: 'is changed', zh: '被改动' },

  // The product.
  dotIs: { en: 'matrix product, rows by columns', zh: '矩阵乘积：行乘列' },
  timesIs: { en: 'cell times cell', zh: '对应的格子相乘' },
  needsArray: {
    en: 'Type an array such as [[1, 2], [3, 4]].',
    zh: '请输入一个数组，例如[[1, 2], [3, 4]]。',
  },
  outerStay: { en: 'the outer lengths stay', zh: '留下外侧的长度' },
  betOn: { en: 'Your number for {cell}, before it is filled', zh: '先猜{cell}是多少' },
  betRight: { en: 'you said {bet}: right', zh: '你填了{bet}，对了' },
  betWrong: { en: 'you said {bet}', zh: '你填了{bet}' },
  betHow: {
    en: 'Type what will stand in the cell marked “?”, then press Enter or step on.',
    zh: '在标着“?”的格子里先填一个数，再按回车，或走下一步。',
  },

  // The network.
  input: { en: 'input', zh: '输入' },
  layerNumber: { en: 'layer {n}', zh: '第{n}层' },
  activationOf: { en: 'Activation of layer {n}', zh: '第{n}层的激活函数' },
  asRows: { en: 'rows', zh: '行' },
  asColumns: { en: 'columns', zh: '列' },
  notation: { en: 'How vectors are written', zh: '向量怎么写' },
  whichNames: { en: 'Which wire is w₁₂', zh: 'w₁₂是哪根线' },
  nameHere: { en: 'w₁₂ here', zh: '这里的w₁₂' },
  nameBook: { en: 'w₁₂ in the book', zh: '书里的w₁₂' },
  hereIs: {
    en: 'w₁₂ here, the start named first:',
    zh: '这里的w₁₂，先写起点：',
  },
  bookIs: {
    en: 'w₁₂ in the book, the end named first:',
    zh: '书里的w₁₂，先写终点：',
  },
  chooseHow: {
    en: 'Press a number or a wire: what hangs on it lights up.',
    zh: '点一个数或一根线，跟着它变的都会亮起来。',
  },
  typeHow: {
    en: 'Every number in the tables can be typed over.',
    zh: '表格里的每个数都可以改。',
  },
  chosen: { en: 'chosen', zh: '选中的' },
  changesWithIt: { en: 'changes with it', zh: '会跟着变' },
  madeOf: { en: 'went into it', zh: '算它用到的' },
  untouched: { en: 'untouched', zh: '不受影响' },
  negativeWire: { en: 'dashed wire: negative weight', zh: '虚线：负的权重' },

  // The price of a house.
  area: { en: 'area', zh: '面积' },
  rooms: { en: 'rooms', zh: '房间数' },
  school: { en: 'distance', zh: '离学校' },
  floor: { en: 'floor', zh: '楼层' },
  size: { en: 'size', zh: '大小' },
  place: { en: 'place', zh: '位置' },
  price: { en: 'price', zh: '价格' },
} as const satisfies Phrases<string>;

export type NetworkWord = keyof typeof table;

export const { say, sayWith } = phraseBook(table);
