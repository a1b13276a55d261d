import type { Language } from '../lesson/language.ts';

const table = {
  picture: { en: 'Picture', zh: '图' },
  formula: { en: 'Formula', zh: '公式' },
  formulaKeys: {
    en: 'Formula. Arrow keys go from number to number, Enter says where one comes from.',
    zh: '公式。方向键在各个数之间移动，回车查看它从哪来。',
  },
  views: { en: 'What the stage shows', zh: '舞台上显示什么' },
  stage: { en: 'Stage', zh: '舞台' },
  transport: { en: 'Steps', zh: '步骤' },
  first: { en: 'First step', zh: '第一步' },
  back: { en: 'Back', zh: '后退一步' },
  play: { en: 'Play', zh: '播放' },
  pause: { en: 'Pause', zh: '暂停' },
  forward: { en: 'Forward', zh: '前进一步' },
  last: { en: 'Last step', zh: '最后一步' },
  stepOf: { en: 'Step {n} of {count}', zh: '第{n}步，共{count}步' },
  scrub: { en: 'Step', zh: '步骤' },
  gear: { en: 'Step by', zh: '步幅' },
  gearIdeas: { en: 'ideas', zh: '要点' },
  gearLines: { en: 'lines', zh: '逐行' },
  speed: { en: 'Speed', zh: '速度' },
  slow: { en: 'slow', zh: '慢' },
  normal: { en: 'normal', zh: '正常' },
  fast: { en: 'fast', zh: '快' },
  copyLink: { en: 'Copy link to this step', zh: '复制这一步的链接' },
  copied: { en: 'Link copied', zh: '链接已复制' },
  linkIs: { en: 'The link to this step:', zh: '这一步的链接：' },
  undo: { en: 'Undo', zh: '撤销' },
  reset: { en: 'Start again', zh: '重来' },
  whereFrom: { en: 'Where this number comes from', zh: '这个数从哪来' },
  given: { en: 'given: you or the lesson chose it', zh: '给定的：由你或课文选定' },
  written: { en: 'a number written in the source', zh: '源代码里写着的数' },
  ofWholeArrays: {
    en: 'computed from whole arrays, by the line that is marked',
    zh: '由整个数组算出，就在标出的那一行',
  },
  exactly: { en: 'exactly {value}', zh: '精确值{value}' },
  line: { en: '{file}, line {line}', zh: '{file}第{line}行' },
  close: { en: 'Close', zh: '关闭' },
  truthTable: { en: 'Truth table', zh: '真值表' },
  sum: { en: 'sum', zh: '总和' },
  wanted: { en: 'wanted', zh: '目标' },
  rowsRight: { en: 'rows right', zh: '行正确' },
  yes: { en: 'as wanted', zh: '符合' },
  no: { en: 'not as wanted', zh: '不符' },
  dragArrow: { en: 'Arrow of the weights', zh: '权重箭头' },
  dragLine: { en: 'Line, moved by the bias', zh: '直线，由偏置移动' },
  arrowAt: { en: 'w1 {w1}, w2 {w2}', zh: 'w1为{w1}，w2为{w2}' },
  lineAt: { en: 'b {b}', zh: 'b为{b}' },
  noLine: {
    en: 'Both weights are 0: there is no line, every point has the same sum.',
    zh: '两个权重都是0：没有直线，每个点的总和都一样。',
  },
  lineOutside: { en: 'The line runs outside this window.', zh: '直线在这个窗口之外。' },
  plane: { en: 'The plane of the inputs', zh: '输入平面' },
  type: { en: 'Type a value', zh: '输入数值' },
  notNumber: {
    en: '“{text}” is not a number. Type one such as 0.5 or −2.',
    zh: '“{text}”不是数。请输入像0.5或−2这样的数。',
  },
  tooLarge: {
    en: '{text} is too large to draw. Take a number between −{most} and {most}.',
    zh: '{text}太大，画不下。请输入−{most}到{most}之间的数。',
  },
  emptyField: { en: 'Type a number such as 0.5.', zh: '请输入一个数，例如0.5。' },
  sure: { en: 'I am sure', zh: '我很确定' },
  guess: { en: 'A guess', zh: '猜的' },
  howSure: { en: 'How sure are you?', zh: '有多大把握？' },
  yourPrediction: { en: 'Your prediction', zh: '你的猜测' },
  commit: { en: 'That is my prediction', zh: '就这么猜' },
  chooseFirst: { en: 'Choose an answer first.', zh: '先选一个答案。' },
  sureFirst: { en: 'Say how sure you are.', zh: '再说说你有多大把握。' },
  paintFirst: { en: 'Paint at least one cell first.', zh: '先至少涂一格。' },
  listFirst: { en: 'Type your answer first.', zh: '先写下你的答案。' },
  barsFirst: { en: 'Draw all the draws first.', zh: '先把每一次都画上。' },
  anError: { en: 'an error', zh: '报错' },
  numberFirst: { en: 'Type a number first.', zh: '先填一个数。' },
  lockedPredict: {
    en: 'These numbers open after your prediction.',
    zh: '先猜一猜，这些数随后放开。',
  },
  lockedText: {
    en: 'Buttons in the text open the pale ones.',
    zh: '浅色的数，用正文里的按钮放开。',
  },
  aNumber: { en: 'a number', zh: '填一个数' },
  fieldEmpty: { en: '{name} is still empty.', zh: '{name}还空着。' },
  paintedOpen: { en: 'a region that goes on, out of the picture', zh: '一直延伸到图外的区域' },
  paintedClosed: { en: 'a region that ends inside the picture', zh: '整个都在图内的区域' },
  placeFirst: { en: 'Put the point on the plane first.', zh: '先把点放到平面上。' },
  youWereSure: { en: 'You said, and you were sure', zh: '你的预测（有把握）' },
  youGuessed: { en: 'You said, as a guess', zh: '你的预测（猜的）' },
  itIs: { en: 'It is', zh: '结果是' },
  itIsValue: { en: 'It is: {value}', zh: '结果是：{value}' },
  asYouSaid: { en: 'And so it is.', zh: '果然如此。' },
  why: { en: 'Why is that so?', zh: '为什么会这样？' },
  check: { en: 'Check', zh: '检查' },
  answer: { en: 'Answer', zh: '作答' },
  hint: { en: 'A hint', zh: '给点提示' },
  hintNumber: { en: 'Hint {n} of {count}', zh: '提示{n}/{count}' },
  hintAfterTry: { en: 'Hints come after a first try.', zh: '先试一次，再看提示。' },
  solved: { en: 'solved', zh: '已完成' },
  tryHigher: {
    en: 'From where you stand: turn {parameter} up.',
    zh: '照现在的数看：把{parameter}调大。',
  },
  tryLower: {
    en: 'From where you stand: turn {parameter} down.',
    zh: '照现在的数看：把{parameter}调小。',
  },
  onStage: { en: 'Do it on the stage, then check.', zh: '在舞台上调好，再点检查。' },
  pictureMissing: {
    en: 'The picture could not be loaded. Check the connection and load the page again.',
    zh: '图没能加载。请检查网络，再重新打开本页。',
  },
  wantedStep: {
    en: 'The link leads further on. Predict first, and the stage goes there.',
    zh: '链接指向后面的步骤。先猜一猜，舞台就会走到那里。',
  },
  wholeNumber: {
    en: 'Type a whole number from {least} to {most}.',
    zh: '请填{least}到{most}之间的整数。',
  },
  freeAll: { en: 'Free all three numbers', zh: '放开三个数' },
  badLink: {
    en: 'The link held something this chapter cannot show ({parts}). The rest of it was taken.',
    zh: '链接里有本章无法显示的内容（{parts}），其余部分已照办。',
  },
  errorCycle: {
    en: 'The wires run in a circle, so no gate can answer first.',
    zh: '连线绕成了一个圈，哪个门都没法先算出来。',
  },
  errorMissingWire: { en: 'A gate has an input without a wire.', zh: '有个门的输入还没接线。' },
  errorMissingOutput: { en: 'An output has no wire yet.', zh: '有个输出还没接线。' },
  errorUnknownWire: {
    en: 'A wire leads to a gate that is not there.',
    zh: '有根线接到了不存在的门上。',
  },
  errorTooLong: {
    en: 'This computation has more than {0} numbers: too many to step through.',
    zh: '这次计算超过{0}个数，太多了，没法一步步看。',
  },
  errorOther: {
    en: 'The core could not compute this ({code}).',
    zh: '计算核心算不出来（{code}）。',
  },
  lastGood: {
    en: 'The picture shows the last numbers that could be computed.',
    zh: '图上是上一次算得出的结果。',
  },
  form: { en: 'Form', zh: '形式' },
  round: { en: 'round', zh: '轮' },
  mistakesPerRound: { en: 'Mistakes in each round', zh: '每一轮的错误数' },
  notebookEmpty: {
    en: 'Nothing here yet. Each prediction that you make in a chapter is noted here.',
    zh: '还没有内容。你在各章里作出的每个猜测，都会记在这里。',
  },
  notebookFailed: {
    en: 'The notebook could not be opened here: the browser could not load the core that checks the answers.',
    zh: '笔记本打不开：浏览器没能加载核对答案的计算核心。',
  },
  iBelieved: { en: 'What I believed', zh: '我原来认为' },
  iFound: { en: 'What I found', zh: '我发现' },
  myReason: { en: 'Why', zh: '原因' },
  askedAgain: { en: 'Asked again', zh: '再问一次' },
  answeredRight: { en: 'answered right', zh: '答对了' },
  answeredWrong: { en: 'not yet', zh: '还没答对' },
  stillShaky: { en: 'still shaky', zh: '还拿不准' },
  exportNotebook: { en: 'Save as a file', zh: '存为文件' },
  eraseNotebook: { en: 'Erase all', zh: '全部清除' },
  eraseSure: {
    en: 'This forgets all predictions and all progress.',
    zh: '所有猜测和进度都会清除。',
  },
  eraseYes: { en: 'Erase', zh: '清除' },
  eraseNo: { en: 'Keep', zh: '保留' },
  board: { en: 'The board', zh: '电路板' },
  boardWhole: { en: 'Whole board', zh: '看全图' },
  gates: { en: 'Gates to add', zh: '可以添加的门' },
  addGate: { en: 'Add a gate: {name}', zh: '添加一个门：{name}' },
  removeGate: { en: 'Remove this {name}', zh: '删除这个{name}' },
  removeWire: { en: 'Remove this wire', zh: '删除这根线' },
  boardLocked: {
    en: 'Make your prediction first, then the board is yours.',
    zh: '先作出猜测，然后这块板就归你用。',
  },
  boardIdle: {
    en: 'Drag from an output to an input, or press one and then the other.',
    zh: '从输出拖一根线到输入，或者先点输出，再点输入。',
  },
  boardEmpty: {
    en: 'An empty board. Add gates with the buttons above.',
    zh: '板上是空的。用上面的按钮放上门。',
  },
  boardUnwired: {
    en: 'A dashed gate is not wired yet: something before it is open.',
    zh: '虚线的门还没接好：它自己或它前面，还有输入空着。',
  },
  boardToTarget: {
    en: 'Now press the input that the wire should reach. Escape cancels.',
    zh: '再点这根线要到达的输入。按Esc取消。',
  },
  boardFromSource: {
    en: 'Now press the output that the wire should come from. Escape cancels.',
    zh: '再点这根线从哪个输出来。按Esc取消。',
  },
  boardWireChosen: {
    en: 'Delete removes this wire. Press another output to join it there.',
    zh: '按Delete删除这根线；点别的输出，就改接到那里。',
  },
  boardLoop: {
    en: 'This wire would close a loop: a gate would wait for its own answer. It was not added.',
    zh: '这根线会接成一个圈：门就得等自己的输出。没有接上。',
  },
  boardFull: {
    en: 'The board holds {most} gates at most. Remove one first.',
    zh: '板上最多放{most}个门。请先删掉一个。',
  },
  gateNumber: { en: '{name} {n}', zh: '{name} {n}' },
  gateBody: {
    en: '{gate}, answers {value}. Enter opens it, arrow keys move it, Delete removes it.',
    zh: '{gate}，输出{value}。回车打开，方向键移动，Delete删除。',
  },
  gatePin: { en: 'Input {n} of {gate}', zh: '{gate}的第{n}个输入' },
  gateOut: { en: 'Output of {gate}: {value}', zh: '{gate}的输出：{value}' },
  inputOut: { en: 'Wire from {name}: {value}', zh: '从{name}接线：{value}' },
  outputIn: { en: 'Output {name} of the board: {value}', zh: '电路板的输出{name}：{value}' },
  switchOf: { en: 'Switch {name}', zh: '开关{name}' },
  notWired: { en: 'not wired yet', zh: '还没接好' },
  notYet: { en: 'not computed yet', zh: '还没算到' },
  openGate: {
    en: 'Press a gate to look inside.',
    zh: '点一个门，看看里面。',
  },
  gateUnwired: {
    en: 'Its numbers appear once both its inputs are wired.',
    zh: '两个输入都接好，它的数才会出现。',
  },
  cornerUnseen: {
    en: '×: these inputs never reach it here.',
    zh: '×：在这个电路里，这组输入到不了它。',
  },
  firstWrongRow: {
    en: 'First wrong row: ({names}) = ({values}).',
    zh: '第一行不对的：({names}) = ({values})。',
  },
  putOnBoard: { en: 'Put this on the board', zh: '放到板上' },
  boardAgain: { en: 'Start with an empty board', zh: '清空，重新接' },
  boardFirst: {
    en: 'Put this on the board first, and wire it there.',
    zh: '先点“放到板上”，在那里接好。',
  },
  roundNumber: { en: 'Round {n}', zh: '第{n}轮' },
  goToRound: { en: 'Go to the end of round {n}', zh: '到第{n}轮末尾' },
  sample: { en: 'sample', zh: '样本' },
  beforeSample: { en: 'before', zh: '修改前' },
  afterSample: { en: 'after', zh: '修改后' },
  wasRight: { en: 'Right: nothing to correct.', zh: '答对了，不用改。' },
  wasWrong: { en: 'Wrong: corrected on the spot.', zh: '答错了，当场修改。' },
  allZero: {
    en: 'All three numbers are 0: there is no line yet, and every answer is 0.',
    zh: '三个数都是0：还没有直线，每个点都输出0。',
  },
  lineLater: {
    en: 'The line joins in after your prediction.',
    zh: '先猜一猜，直线随后出现。',
  },
  lineBefore: { en: 'Dashed: the line before this correction.', zh: '虚线：这次修改之前的直线。' },
  settled: { en: 'A round without a mistake: the rule stops.', zh: '整整一轮没有错：规则停下。' },
  notSettled: {
    en: 'The page stops here, after {n} rounds. The rule has not come to rest.',
    zh: '走了{n}轮，页面就停在这里；规则还没有停下来。',
  },
  demands: { en: 'What each row demands', zh: '每一行的要求' },
  met: { en: 'met', zh: '满足' },
  notMet: { en: 'not met', zh: '不满足' },
  addTiles: { en: 'Add in pairs', zh: '两两相加' },
  takeApart: { en: 'Take apart', zh: '拆开' },
  pairSame: {
    en: 'Both are w₁ + w₂ + 2b, one and the same number. It cannot be above 0 and not above 0.',
    zh: '两个和都是w₁ + w₂ + 2b，是同一个数。它不可能既大于0，又不大于0。',
  },
  pairRounded: {
    en: 'Both are w₁ + w₂ + 2b. The machine rounds after each addition, so here their last digits differ; added exactly, they are one and the same number.',
    zh: '两个和都是w₁ + w₂ + 2b。机器每加一次就舍入一次，所以这里末位有差别；精确地加，它们是同一个数。',
  },
  bestOfYours: { en: 'Your best so far: {best} of 4', zh: '你的最好成绩：4行对{best}行' },
  searchStart: { en: 'Let the machine search', zh: '让机器来找' },
  searchPlan: {
    en: '{size} neurons: w₁, w₂ and b from −{reach} to {reach}, {steps} values each',
    zh: '共{size}组：w₁、w₂、b都从−{reach}到{reach}，各取{steps}个值',
  },
  searchProgress: {
    en: '{tried} of {size} tried, best {best} of 4',
    zh: '已试{tried}组（共{size}组），最好的对{best}行',
  },
  searchDone: {
    en: 'All {tried} tried: the best has {best} of 4.',
    zh: '{tried}组全试过了：最好的，4行对{best}行。',
  },
  searchBar: { en: 'The machine’s search', zh: '机器的搜索' },
  searchGoOn: { en: 'Go on', zh: '继续' },
  searchStop: { en: 'Stop', zh: '停止' },
  searchAgain: { en: 'Search again', zh: '再找一遍' },
  searchShow: { en: 'Put its best on the stage', zh: '把最好的一组放上舞台' },
  searchFailed: {
    en: 'The machine’s search cannot run in this browser just now. Your own search works as before.',
    zh: '机器搜索这会儿在这个浏览器里跑不起来。你自己照样可以找。',
  },
  byMachine: { en: 'These three numbers are the machine’s.', zh: '这三个数是机器找的。' },
  since: { en: 'since', zh: '因为' },
  probe: { en: 'Probe', zh: '探针' },
  pointAt: { en: 'x1 {x1}, x2 {x2}', zh: 'x1为{x1}，x2为{x2}' },
  probeOutside: { en: 'The probe is outside this window.', zh: '探针在这个窗口之外。' },
  arrowOf: { en: 'Arrow of the weights of {name}', zh: '{name}的权重箭头' },
  lineOf: { en: 'Line of {name}, moved by its bias', zh: '{name}的直线，由偏置移动' },
  gateNAND: { en: 'NAND', zh: '与非门' },
  gateOR: { en: 'OR', zh: '或门' },
  gateAND: { en: 'AND', zh: '与门' },
  network: { en: 'The network, at this step', zh: '网络，算到这一步' },
  afterPrediction: { en: 'The rest appears after your prediction.', zh: '先猜，其余的随后出现。' },
  halfLine: { en: 'Thick line: y = 0.5', zh: '粗线：y = 0.5' },
  yourPainting: { en: 'Your painting', zh: '你涂的' },
  tooMuch: { en: 'painted, but y = 0', zh: '涂了，却是y = 0' },
  missingPaint: { en: 'not painted, but y = 1', zh: '没涂，却是y = 1' },
  fold: { en: 'Fold', zh: '折叠' },
  unfold: { en: 'Unfold', zh: '展开' },
  newPlane: { en: 'What the last neuron sees', zh: '最后的神经元看见的平面' },
  oldPlane: { en: 'The inputs', zh: '输入平面' },
  paintTool: { en: 'Tool', zh: '工具' },
  brush: { en: 'Paint', zh: '涂' },
  eraser: { en: 'Erase', zh: '擦' },
  clear: { en: 'Clear', zh: '清空' },
  paintPlane: {
    en: 'Plane to paint. Arrow keys move, space paints or erases one cell, shift and an arrow draw.',
    zh: '可以涂色的平面。方向键移动，空格涂上或擦掉一格，按住Shift移动就一路涂过去。',
  },
  cellPainted: { en: '({x1}, {x2}), painted', zh: '({x1}, {x2})，已涂' },
  cellBlank: { en: '({x1}, {x2}), not painted', zh: '({x1}, {x2})，没涂' },
  paintHow: {
    en: 'Paint with the mouse or a finger, or with the arrow keys and space.',
    zh: '用鼠标或手指涂，也可以用方向键和空格。',
  },
  placePlane: { en: 'The plane of s1 and s2', zh: 's1和s2的平面' },
  placeToken: { en: 'The point {point}', zh: '点{point}' },
  placedAt: { en: 'at s1 = {s1}, s2 = {s2}', zh: '在s1 = {s1}，s2 = {s2}' },
  notPlaced: { en: 'not on the plane yet', zh: '还没放上去' },
  placeHow: {
    en: 'Click a corner, drag the point there, or use the arrow keys.',
    zh: '点一个角，或把点拖过去，也可以用方向键。',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type FigureWord = keyof typeof table;

/** A word of the stage in the reader's language. */
export function say(language: Language, word: FigureWord): string {
  return table[word][language];
}

/** A remark in brackets, after what it is about. */
export const bracketed = (language: Language, text: string): string =>
  language === 'zh' ? `（${text}）` : ` (${text})`;

/** A word with its places filled. */
export function sayWith(
  language: Language,
  word: FigureWord,
  values: Readonly<Record<string, string | number>>,
): string {
  return table[word][language].replace(/\{(\w+)\}/gu, (place, name: string) =>
    String(values[name] ?? place),
  );
}

const errorWords: Readonly<Record<string, FigureWord>> = {
  'circuit.cycle': 'errorCycle',
  'circuit.missing-wire': 'errorMissingWire',
  'circuit.missing-output': 'errorMissingOutput',
  'circuit.unknown-wire': 'errorUnknownWire',
  'trace.too-long': 'errorTooLong',
};

/** What the core could not do, in the reader's language. */
export function sayError(
  language: Language,
  error: { readonly code: string; readonly details: readonly string[] },
): string {
  const word = errorWords[error.code] ?? 'errorOther';
  const details = Object.fromEntries(error.details.map((detail, at) => [at, detail]));
  return sayWith(language, word, { ...details, code: error.code });
}
