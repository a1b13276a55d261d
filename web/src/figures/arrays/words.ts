import { phraseBook, type Phrases } from '../../lesson/phrases.ts';

/** The words of the chapters on arrays; the others need not load them. */
const table = {
  notList: {
    en: '“{text}” is no list of numbers. Write one like {like}.',
    zh: '“{text}”不是一串数。请写成{like}这样。',
  },
  listLike: { en: 'such as {like}', zh: '例如{like}' },
  barOf: { en: 'from {from} to {to}', zh: '从{from}到{to}' },
  barsDrawn: { en: '{drawn} of {total} draws placed.', zh: '已画{drawn}次，共{total}次。' },
  barsTooMany: { en: 'Take {more} away.', zh: '多了{more}次，减掉。' },
  barsTooFew: { en: '{more} to go.', zh: '还差{more}次。' },
  drawAgain: { en: 'Draw again', zh: '重画' },
  typeFirst: { en: 'Type an expression first.', zh: '先输入一个表达式。' },
  onlyHere: {
    en: 'Right for this array, wrong for another one: the answer must be computed, not copied.',
    zh: '对这个数组是对的，换一个数组就错了：答案要算出来，不能照抄。',
  },
  notByHand: {
    en: 'Let NumPy find it: the task wants it without typing that by hand.',
    zh: '让NumPy去找：这道题不许手工写出那个值。',
  },
  notYet: {
    en: 'It runs, but gives something else. Compare what came with what was asked.',
    zh: '能运行，但结果不对。把得到的和要求的比一比。',
  },

  // The console.
  console: { en: 'Console', zh: '控制台' },
  memory: { en: 'Memory', zh: '内存' },
  typeLine: { en: 'Type a line and press Enter', zh: '输入一行，按回车' },
  run: { en: 'Run', zh: '运行' },
  runAll: { en: 'Clear', zh: '清空' },
  itMeans: { en: 'Did you mean', zh: '是不是想写' },
  take: { en: 'take it', zh: '采用' },
  viewOf: { en: 'a view', zh: '视图' },
  bytes: { en: '{n} bytes', zh: '{n}字节' },
  moreCells: { en: '… {n} more', zh: '……还有{n}个' },
  pointers: { en: 'pointers, 8 bytes each', zh: '指针，每个8字节' },
  nothingHeld: {
    en: 'Nothing has a name yet. Type a = np.arange(6).',
    zh: '还没有起名的东西。试试输入a = np.arange(6)。',
  },
  completions: { en: 'Suggestions', zh: '补全' },
  tooLong: {
    en: 'The program is as long as it may be. Clear it to go on.',
    zh: '程序已到长度上限。清空后再继续。',
  },

  // Arrays as pictures.
  shapeField: { en: 'shape', zh: '形状' },
  foldHandle: { en: 'Fold: how many in a row', zh: '折叠：每行几个' },
  blockAndArray: { en: 'The block of memory and the array', zh: '内存块和数组' },
  transpose: { en: '.T: transpose', zh: '.T：转置' },
  foldLater: { en: 'Folding joins in after your prediction.', zh: '先猜一猜，然后就能折了。' },
  operation: { en: 'Operation', zh: '运算' },
  trayOfCells: { en: 'The array as a tray of cells', zh: '数组，画成一盘格子' },
  pressLater: { en: 'Pressing joins in after your prediction.', zh: '先猜一猜，然后就能压了。' },
  typeLater: {
    en: 'The prompt opens after your prediction.',
    zh: '先猜一猜，然后就能在这里输入。',
  },
  lineNumber: { en: 'Line {n}', zh: '第{n}行' },
  nowWritten: { en: 'ringed: written by this line', zh: '加框：这一行写入的' },
  emptyArray: { en: 'no elements', zh: '没有元素' },
  memoryEmpty: { en: 'Nothing has a name here.', zh: '这里还没有名字。' },
  strides: { en: 'strides', zh: '步幅' },
  axisIs: { en: 'axis {n}', zh: '轴{n}' },
  allAxes: { en: 'all axes', zh: '所有轴' },
  press: { en: 'Press axis {n} flat', zh: '压平轴{n}' },
  result: { en: 'result', zh: '结果' },
  array: { en: 'array', zh: '数组' },
  fits: { en: 'fits', zh: '对得上' },
  clash: { en: 'do not fit', zh: '对不上' },
  stretched: { en: 'stretched', zh: '拉伸' },
  missingAxis: { en: 'no axis here: counts as 1', zh: '这里没有轴：当作1' },
  ghosts: { en: 'pale cells are ghost copies', zh: '浅色格子是影子副本' },
  notDrawn: {
    en: '{cells} cells: too many to draw, but they were computed.',
    zh: '{cells}格：太多，画不下；不过都算出来了。',
  },
  wayBack: { en: 'the way back', zh: '回来的路' },
  firstArray: { en: 'first array', zh: '第一个数组' },
  secondArray: { en: 'second array', zh: '第二个数组' },

  // Chance and pictures.
  seed: { en: 'seed', zh: '种子' },
  calls: { en: 'calls', zh: '调用' },
  secondRow: { en: 'compare with', zh: '对照' },
  tapeOf: { en: 'The tape of seed {seed}', zh: '种子{seed}的纸带' },
  draws: { en: 'draws: {n}', zh: '已抽{n}次' },
  yourDrawing: { en: 'your drawing', zh: '你画的' },
  counted: { en: 'counted', zh: '数出来的' },
  openImage: { en: 'Open a picture of yours', zh: '打开你自己的图片' },
  staysHere: {
    en: 'It stays in this tab; nothing is sent anywhere.',
    zh: '图片只留在这个标签页里，不会发到任何地方。',
  },
  noImage: {
    en: '“{name}” cannot be read as a picture. PNG, JPEG, WebP and GIF can.',
    zh: '“{name}”不能当图片读。PNG、JPEG、WebP和GIF都可以。',
  },
  hugeImage: {
    en: '“{name}” has {count} pixels; at most {most} can be opened here.',
    zh: '“{name}”有{count}个像素，这里最多能打开{most}个。',
  },
  emptyImage: { en: '“{name}” has no pixels.', zh: '“{name}”一个像素也没有。' },
  shrunk: {
    en: 'shrunk from {width} × {height} so that single pixels can be seen',
    zh: '从{width}×{height}缩小，好看清单个像素',
  },
  pixel: { en: 'pixel', zh: '像素' },
  row: { en: 'row', zh: '行' },
  column: { en: 'column', zh: '列' },
  from: { en: 'from', zh: '从' },
  to: { en: 'to (not included)', zh: '到（不含）' },
  by: { en: 'step', zh: '步长' },

  // Broadcasting, the tape, the sample, the picture.
  noCells: { en: 'The result has no cells.', zh: '结果里一格也没有。' },
  sumOfCells: { en: 'sum of all cells', zh: '所有格子之和' },
  meanOfSquares: { en: 'mean of the squares', zh: '平方的平均值' },
  arrivesAt: { en: 'arrives at b', zh: '汇到b' },
  copiesOfB: { en: 'ghosts of b', zh: 'b的影子副本' },
  moreWords: { en: '… and {n} more places', zh: '……还有{n}小格' },
  keptNumber: {
    en: 'takes no new places: normal numbers are made in pairs, and one was left over.',
    zh: '没有再剪新的小格：正态分布的数成对产生，上次还剩一个。',
  },
  thrownAway: {
    en: '{n} numbers, {words} places of the tape: what is out of range is thrown away.',
    zh: '抽{n}个数，剪了{words}小格：超出范围的，剪下来也作废。',
  },
  distinct: { en: '{n} different values among {of}', zh: '{of}个数里，不同的值有{n}个' },
  newSeed: { en: 'Next seed', zh: '换个种子' },
  howMany: { en: 'How many draws', zh: '抽多少次' },
  showImage: { en: 'an image', zh: '图片' },
  showCurve: { en: 'sin and cos', zh: 'sin和cos' },
  curves: { en: 'Curves', zh: '曲线' },
  heart: { en: 'heart', zh: '心形' },
  letter: { en: 'letter F', zh: '字母F' },
  ownImage: { en: 'your own …', zh: '自己的图片……' },
  changes: { en: 'Changes', zh: '变换' },
  pixels: { en: 'The pixels', zh: '像素' },
  pixelAt: { en: 'row {row}, column {column}', zh: '第{row}行，第{column}列（从0数起）' },
  loupe: { en: 'The pixels around it', zh: '周围的像素' },
} as const satisfies Phrases<string>;

export type ArrayWord = keyof typeof table;

export const { say, sayWith } = phraseBook(table);
