import { phraseBook, type Phrases } from '../../lesson/phrases.ts';
import { changeWords } from './words-changes.ts';

/** The words of the pictures that count: thousands of images, batches, a race, own files. */
const table = {
  // What takes a while.
  loadingImages: { en: 'Loading images', zh: '正在加载图像' },
  counting: { en: 'Counting the answers', zh: '正在逐张核对' },
  training: { en: 'Training', zh: '正在训练' },
  racing: { en: 'Running', zh: '正在跑' },
  megabytes: { en: '{done} of {total} MB', zh: '{done} / {total} MB' },
  ofMany: { en: '{done} of {total}', zh: '{done} / {total}' },
  retry: { en: 'Try again', zh: '再试一次' },
  cancel: { en: 'Cancel', zh: '取消' },
  pause: { en: 'Pause', zh: '暂停' },
  goOn: { en: 'Go on', zh: '继续' },

  // Accuracy.
  testImages: { en: 'Images of the test set', zh: '测试集里的图像' },
  imageNumber: { en: 'image {n}', zh: '第{n}号图像' },
  accuracyOfShift: { en: 'Accuracy by shift to the right', zh: '向右移动几个像素，准确率是多少' },
  shiftBy: { en: 'Shift by {n}', zh: '移动{n}个像素' },
  shiftedBy: { en: 'Shifted by {n}: accuracy {value}', zh: '移动{n}个像素：准确率{value}' },
  pixelsRight: { en: 'pixels to the right', zh: '向右移动的像素数' },
  guessing: { en: 'guessing', zh: '瞎猜' },
  withoutCentring: { en: 'dashed: not centred', zh: '虚线：不居中' },
  dragImage: {
    en: 'Every image is shifted like this one: drag it, or use the arrow keys.',
    zh: '所有图像都像这张一样移动：拖动它，或按方向键。',
  },
  shiftIs: { en: '{dx} right, {dy} down', zh: '右{dx}，下{dy}' },
  changes: { en: 'What is done to every image', zh: '对每张图像做什么' },
  none: { en: 'as it is', zh: '原样' },
  ...changeWords,
  centre: { en: 'then centred', zh: '再把重心移到正中' },
  accuracy: { en: 'accuracy', zh: '准确率' },
  rightOf: { en: 'right', zh: '答对' },

  // The confusion matrix.
  confusion: { en: 'Confusion matrix', zh: '混淆矩阵' },
  label: { en: 'label', zh: '标签' },
  answer: { en: 'answer', zh: '回答' },
  cellOf: {
    en: 'label {label}, answer {answer}: {n} images',
    zh: '标签{label}，回答{answer}：{n}张',
  },
  matrixHow: {
    en: 'Row: the label. Column: the answer. Press a cell to see its images; arrow keys move.',
    zh: '行是标签，列是回答。点一格看里面的图像，方向键移动。',
  },
  classShare: { en: 'Share of the {label}s that are right', zh: '数字{label}答对的比例' },

  // The browser.
  browser: { en: 'Images and answers', zh: '图像和回答' },
  whichImages: { en: 'Which images', zh: '看哪些图像' },
  all: { en: 'all', zh: '全部' },
  right: { en: 'right', zh: '答对的' },
  wrong: { en: 'wrong', zh: '答错的' },
  unsure: { en: 'unsure', zh: '最没把握的' },
  'sure-wrong': { en: 'sure but wrong', zh: '有把握却错的' },
  cellShown: { en: '{label} answered {answer}', zh: '{label}答成{answer}' },
  closeCell: { en: 'Leave this cell', zh: '离开这一格' },
  pageOf: { en: '{from}–{to} of {total}', zh: '{from}–{to} / {total}' },
  noneSuch: { en: 'No image is like that.', zh: '没有这样的图像。' },
  previousPage: { en: 'Previous images', zh: '上一页' },
  nextPage: { en: 'Next images', zh: '下一页' },
  thumb: {
    en: 'Image {n}: label {label}, answer {answer}, sure to {sure}',
    zh: '第{n}号：标签{label}，回答{answer}，把握{sure}',
  },
  sure: { en: 'sure to', zh: '把握' },
  lookInside: { en: 'Look inside', zh: '看看里面' },

  // One fixed shuffle.
  asItIs: { en: 'as it is', zh: '原图' },
  shuffledOnce: { en: 'the same pixels, shuffled', zh: '同样的像素，打乱位置' },
  samePlace: {
    en: 'Point at a pixel: every image sends it to the same place.',
    zh: '指一个像素：每张图像里，它都被搬到同一个地方。',
  },
  pixelGoes: {
    en: 'The pixel in row {row}, column {column} goes to row {toRow}, column {toColumn}.',
    zh: '第{row}行第{column}列的像素，搬到第{toRow}行第{toColumn}列。',
  },
  anotherImage: { en: 'Another image', zh: '换一张' },
  trainBoth: { en: 'Train both', zh: '两个都训练' },
  trainAgain: { en: 'Train again', zh: '再训练一遍' },
  trainPlan: {
    en: 'Two networks, the same seed, the same images; one sees them shuffled.',
    zh: '两个网络，同一个种子，同一批图像；其中一个看到的是打乱的。',
  },
  roundsPlot: { en: 'Accuracy on the test set while they learn', zh: '训练途中，测试集上的准确率' },
  iterations: { en: 'iterations', zh: '迭代次数' },

  // A batch.
  batchAlong: { en: 'The batch on its way through the network', zh: '一批图像，走过整个网络' },
  howMany: { en: 'Images in the batch', zh: '一批几张' },
  noiseIn: { en: 'Noise in row {n}', zh: '第{n}行换成噪声' },
  answersOf: { en: 'Answers, row by row', zh: '每一行的回答' },
  outputsOf: { en: 'The ten outputs of row {n}', zh: '第{n}行的十个输出' },
  rowAnswer: { en: 'Row {n}: answer {answer}', zh: '第{n}行：回答{answer}' },
  rowChanged: {
    en: 'Row {n}: answer {before} before, {answer} now; its numbers changed',
    zh: '第{n}行：原来回答{before}，现在{answer}，数变了',
  },
  rowsChanged: { en: 'Rows whose numbers changed: {rows}', zh: '数变了的行：{rows}' },
  noRowChanged: { en: 'no row', zh: '一行也没有' },
  memoryOf: { en: 'Memory for a batch', zh: '一批要占的内存' },
  bytes: { en: 'bytes', zh: '字节' },
  batchSize: { en: 'images', zh: '张数' },
  batch: { en: 'batch', zh: '每批' },

  // The race.
  raceStart: { en: 'Start the race', zh: '开跑' },
  raceAgain: { en: 'Once more', zh: '再跑一次' },
  comma: { en: ', ', zh: '、' },
  oneByOne: { en: 'one at a time', zh: '一张一张' },
  batchesOf: { en: 'batches of {n}', zh: '每批{n}张' },
  timeAxis: { en: 'milliseconds for 10 000 images', zh: '一万张图像用的毫秒数' },
  logScale: { en: 'each line is ten times the one before', zh: '每条线是前一条的十倍' },
  barsShow: { en: 'What the bars show', zh: '条形表示什么' },
  measured: {
    en: 'Times are measured on your device, just now; press again and they differ a little. They are the only numbers here that were not computed.',
    zh: '时间是刚才在你的设备上量出来的，再跑一次会略有不同。这里只有它们不是算出来的。',
  },
  milliseconds: { en: '{n} ms', zh: '{n}毫秒' },
  time: { en: 'time', zh: '用时' },
  rightCount: { en: 'right', zh: '答对' },
  memory: { en: 'memory', zh: '内存' },
  bytesAxis: { en: 'bytes of all arrays of a batch', zh: '一批的全部数组占的字节数' },

  // Own files.
  dropHere: { en: 'Drop files here or', zh: '把文件拖到这里，或者' },
  chooseFiles: { en: 'Choose files', zh: '选择文件' },
  kindOfCsv: { en: 'Kaggle’s train.csv', zh: 'Kaggle的train.csv' },
  kindOfIdx: { en: 'IDX images and labels, plain or .gz', zh: 'IDX的图像和标签，可以是.gz' },
  kindOfNpz: { en: 'a network as .npz', zh: '网络的.npz' },
  staysHere: {
    en: 'Everything stays in this tab: no file leaves your device.',
    zh: '一切都留在这个标签页里：文件不会离开你的设备。',
  },
  reading: { en: 'Reading {name}', zh: '正在读{name}' },
  rowsRead: { en: '{n} rows', zh: '{n}行' },
  stillThere: {
    en: 'What was loaded before is still there.',
    zh: '之前加载的都还在。',
  },
  courseImages: { en: 'the course’s test images', zh: '本课的测试集' },
  kindCsv: { en: 'CSV', zh: 'CSV' },
  kindIdx: { en: 'IDX', zh: 'IDX' },
  halfImages: {
    en: '{name} holds {n} images. Their labels are in a second file: give that one too.',
    zh: '{name}里有{n}张图像。标签在另一个文件里，请把它也放进来。',
  },
  halfLabels: {
    en: '{name} holds {n} labels. Their images are in a second file: give that one too.',
    zh: '{name}里有{n}个标签。图像在另一个文件里，请把它也放进来。',
  },
  givenAgain: {
    en: 'Already here, not read again: {names}.',
    zh: '已经读过，没有再读：{names}。',
  },
  forget: { en: 'Forget my files', zh: '丢掉我的文件' },
  saving: { en: 'Saving…', zh: '正在保存……' },
  saveFailed: {
    en: 'The file could not be made: {reason}',
    zh: '文件没能做出来：{reason}',
  },
  ownImages: { en: 'Images', zh: '图像' },
  ownWeights: { en: 'Network', zh: '网络' },
  courseWeights: { en: 'the course’s', zh: '本课的' },
  yourWeights: { en: 'yours', zh: '你的' },
  imagesCount: { en: '{n} images', zh: '{n}张图像' },
  parametersCount: { en: '{n} weights and biases', zh: '{n}个权重和偏置' },
  saveWeights: { en: 'Save as .npz', zh: '存为.npz' },
  scaling: { en: 'Scaling', zh: '缩放' },
  by255: { en: 'divide by 255', zh: '除以255' },
  minMax: { en: 'min-max', zh: '最小–最大' },
  part: { en: 'Part', zh: '用哪部分' },
  partTest: { en: 'test part', zh: '测试部分' },
  partAll: { en: 'all of it', zh: '全部' },
  splitSays: {
    en: 'Split 70/30 with seed 42: {train} to train, {test} to test.',
    zh: '七三分，种子42：训练{train}张，测试{test}张。',
  },
  fittedOn: {
    en: 'Min-max is fitted on the training part only.',
    zh: '最小–最大只看训练部分。',
  },
  inBatches: { en: 'Batches', zh: '分批' },
  batches100: { en: 'of 100', zh: '每批100张' },
  whole: { en: 'all at once', zh: '一次全部' },
  weightsOf: { en: 'Network', zh: '网络' },
} as const satisfies Phrases<string>;

export type CountingWord = keyof typeof table;

export const { say, sayWith } = phraseBook(table);
