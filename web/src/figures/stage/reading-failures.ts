import type { Language } from '../../lesson/language.ts';

/** What is said of an error, by its code; `{0}`, `{1}` are its details. */
export type Sentences = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Tables: rows as a spreadsheet counts them, the header being row 1. */
const ofTables: Sentences = {
  'csv.cell': {
    en: 'Row {0}, column {1}: “{2}” is no number.',
    zh: '第{0}行的{1}列：“{2}”不是数。',
  },
  'csv.columns': {
    en: 'Row {0} has {2} cells; it should have {1}.',
    zh: '第{0}行有{2}格，应该有{1}格。',
  },
  'csv.quote': {
    en: 'Row {0}: a quotation mark is opened and not closed, or text follows after it.',
    zh: '第{0}行：引号没有配对，或者引号后面还有字。',
  },
  'csv.encoding': {
    en: 'Row {0} is not text in UTF-8. Save the table as CSV in UTF-8.',
    zh: '第{0}行不是UTF-8的文字。请把表格另存为UTF-8的CSV。',
  },
  'csv.too-many': {
    en: 'The table has more than {0} rows, which is as many as this page takes.',
    zh: '表格超过{0}行，这一页最多收{0}行。',
  },
  'csv.too-wide': {
    en: 'Row {0} has more than {1} columns.',
    zh: '第{0}行超过{1}列。',
  },
  'csv.too-large': {
    en: 'The table has more than {0} cells, which is as many as this page takes.',
    zh: '表格超过{0}格，这一页最多收{0}格。',
  },
  'csv.empty': {
    en: 'The table has no row of numbers.',
    zh: '表格里没有一行数。',
  },
  'csv.header': {
    en: 'Row 1, column {0}: the heading should be “{1}”, and it is “{2}”. Kaggle’s train.csv begins with label, pixel0, pixel1 and so on to pixel783.',
    zh: '第1行第{0}列：标题应为“{1}”，文件里是“{2}”。Kaggle的train.csv以label、pixel0、pixel1……pixel783开头。',
  },
  'csv.other': {
    en: 'Row 1, column {0}: the heading should be “{1}”, and it is “{2}”. The file is a table of {3} rows and {4} columns ({5}), but not of digits. Kaggle’s train.csv begins with label, pixel0, pixel1 and so on to pixel783.',
    zh: '第1行第{0}列：标题应为“{1}”，文件里是“{2}”。这是一张{3}行{4}列的表（{5}），但不是数字图像。Kaggle的train.csv以label、pixel0、pixel1……pixel783开头。',
  },
  'csv.label': {
    en: 'Row {0}, column label: “{1}” is no digit. A label is a whole number from 0 to 9.',
    zh: '第{0}行的label列：“{1}”不是数字标签。标签是0到9的整数。',
  },
  'csv.pixel': {
    en: 'Row {0}, column {1}: “{2}” is no pixel. A pixel is a whole number from 0 to 255.',
    zh: '第{0}行的{1}列：“{2}”不是像素。像素是0到255的整数。',
  },
};

const ofIdx: Sentences = {
  'idx.magic': {
    en: 'The file begins with the bytes {0}; an IDX file begins with 00 00.',
    zh: '文件开头的字节是{0}，IDX文件的开头是00 00。',
  },
  'idx.type': {
    en: 'Byte 2 of the file says that its elements are of type {0}; this page reads bytes (08).',
    zh: '文件的2号字节说元素是{0}类型；这一页只读字节型（08）。',
  },
  'idx.axes': {
    en: 'Byte 3 of the file says that it has {0} axes. Labels have 1, images 3.',
    zh: '文件的3号字节说它有{0}个轴。标签有1个，图像有3个。',
  },
  'idx.size': {
    en: 'The images in the file are {0} × {1} pixels; this network reads 28 × 28.',
    zh: '文件里的图像是{0} × {1}像素；这个网络只读28 × 28。',
  },
  'idx.empty': {
    en: 'The header says that the file holds nothing.',
    zh: '文件头说里面是空的。',
  },
  'idx.too-many': {
    en: 'The header promises {0} items; this page takes {1} at most.',
    zh: '文件头说有{0}个，这一页最多收{1}个。',
  },
  'idx.short': {
    en: 'The file ends at byte {1}; by its header it should have {0} bytes. Was it cut off?',
    zh: '文件到{1}字节就完了；照文件头，应有{0}字节。是不是没下载完？',
  },
  'idx.long': {
    en: 'The file goes on after byte {0}, where by its header it should end.',
    zh: '照文件头，文件该在{0}字节处结束，可是后面还有。',
  },
};

const ofArrays: Sentences = {
  'npy.magic': {
    en: 'This is no .npy file: it does not begin as one does.',
    zh: '这不是.npy文件：开头就不对。',
  },
  'npy.version': {
    en: 'The .npy file is of version {0}; this page reads 1.0, 2.0 and 3.0.',
    zh: '.npy文件的版本是{0}；这一页读1.0、2.0和3.0。',
  },
  'npy.header': {
    en: 'The header of the .npy file is damaged at byte {0}.',
    zh: '.npy文件头在{0}号字节处坏了。',
  },
  'npy.type': {
    en: 'The array is of type {0}; this page reads plain numbers.',
    zh: '数组的类型是{0}；这一页只读普通的数。',
  },
  'npy.too-large': {
    en: 'The header promises an array of shape {0}; this page takes {1} numbers at most.',
    zh: '文件头说数组的形状是{0}；这一页最多收{1}个数。',
  },
  'npy.short': {
    en: 'The array ends at byte {1}; by its header it should have {0} bytes.',
    zh: '数组到{1}字节就完了；照文件头，应有{0}字节。',
  },
  'npy.long': {
    en: 'The array goes on after byte {0}, where by its header it should end.',
    zh: '照文件头，数组该在{0}字节处结束，可是后面还有。',
  },
  'npy.value': {
    en: 'Number {0} does not fit into an array of type {1}.',
    zh: '{0}号的数放不进{1}类型的数组。',
  },
  'npz.not-zip': {
    en: 'This is no .npz file: it does not begin as a zip file does.',
    zh: '这不是.npz文件：开头不像zip。',
  },
  'npz.short': {
    en: 'The .npz file is cut off: its list of arrays, which stands at the end, is missing.',
    zh: '.npz文件不完整：末尾的数组清单没有了。',
  },
  'npz.broken': {
    en: 'The array {0} in the .npz file is damaged.',
    zh: '.npz文件里的数组{0}坏了。',
  },
  'npz.too-large': {
    en: 'Unpacked, the .npz file would be more than {0} MB, which is as much as this page takes.',
    zh: '.npz文件解开超过{0}MB，这一页最多收这么多。',
  },
  'npz.too-many': {
    en: 'The .npz file holds more than {0} arrays: no network of this page has so many.',
    zh: '.npz文件里超过{0}个数组，网络用不了这么多。',
  },
  'npz.twice': {
    en: 'The array {0} stands twice in the .npz file.',
    zh: '.npz文件里有两个数组都叫{0}。',
  },
  'npz.method': {
    en: 'The array {0} is packed in a way (number {1}) that this page does not know.',
    zh: '数组{0}的压缩方式（编号{1}）这一页不认识。',
  },
};

const ofWeights: Sentences = {
  'weights.missing': {
    en: 'The array {0} is missing. A network of three layers needs W1, b1, W2, b2, W3 and b3.',
    zh: '缺了数组{0}。三层网络要有W1、b1、W2、b2、W3、b3。',
  },
  'weights.unknown': {
    en: 'The file holds an array called {0}. A network has W1, b1, W2, b2 and so on, and nothing else.',
    zh: '文件里有个数组叫{0}。网络里只有W1、b1、W2、b2……，没有别的。',
  },
  'weights.shape': {
    en: '{0} has the shape {2}; it should be {1}.',
    zh: '{0}的形状是{2}，应为{1}。',
  },
  'weights.not-finite': {
    en: '{0}[{1}, {2}] is nan, inf or too large for float32. Weights have to be finite.',
    zh: '{0}[{1}, {2}]是nan、inf，或者大得float32装不下。权重必须是有限的数。',
  },
  'weights.not-finite-bias': {
    en: '{0}[{1}] is nan, inf or too large for float32. Biases have to be finite.',
    zh: '{0}[{1}]是nan、inf，或者大得float32装不下。偏置必须是有限的数。',
  },
};

/** Files, and what has to come over the network. */
const ofFiles: Sentences = {
  'file.empty': { en: 'The file is empty.', zh: '文件是空的。' },
  'file.pickle': {
    en: 'This is a file of Python’s pickle or joblib. Such a file runs code when it is opened, so this page does not read it. The script beside the text turns it into an .npz file.',
    zh: '这是Python的pickle或joblib文件。打开这种文件会运行里面的代码，所以这一页不读它。正文旁边有个小脚本，可以把它变成.npz。',
  },
  'file.single-array': {
    en: 'This .npy file holds one array. Weights come as an .npz file with W1, b1 and so on.',
    zh: '这个.npy里只有一个数组。权重要放在一个.npz里，里面有W1、b1等等。',
  },
  'file.unknown': {
    en: 'The file begins with the bytes {0}: no CSV, IDX, gzip or .npz file does.',
    zh: '文件开头的字节是{0}：不是CSV、IDX、gzip，也不是.npz。',
  },
  'file.too-long': {
    en: 'The file is longer than {0} MB, which is as much as this page reads.',
    zh: '文件超过{0}MB，这一页最多读这么多。',
  },
  'file.gzip': {
    en: 'The gzip file is damaged or cut off: it breaks after {0} bytes of its content.',
    zh: 'gzip文件坏了，或者没下载完：解出{0}字节后就断了。',
  },
  'file.read': {
    en: 'The browser could not read the file ({0}).',
    zh: '浏览器读不了这个文件（{0}）。',
  },
  'file.two-images': {
    en: 'Both files hold images. Choose one with images and one with labels.',
    zh: '两个文件都是图像。请选一个图像文件、一个标签文件。',
  },
  'file.two-labels': {
    en: 'Both files hold labels. Choose one with images and one with labels.',
    zh: '两个文件都是标签。请选一个图像文件、一个标签文件。',
  },
  'data.network': {
    en: 'The network went away while {0} was fetched. What has come is kept.',
    zh: '取{0}的时候网断了。已经收到的都留着。',
  },
  'data.hash': {
    en: '{0} did not arrive as it was sent: its checksum is another.',
    zh: '{0}收到的和发出的不一样：校验和对不上。',
  },
  'data.slow': {
    en: '{0} has not arrived for a long time.',
    zh: '{0}很久都没传完。',
  },
  'engine.unavailable': {
    en: 'The browser could not load the core that computes ({0}).',
    zh: '浏览器没能加载计算核心（{0}）。',
  },
};

/** What is wrong with a file, or did not arrive. */
export const ofReading: Sentences = {
  ...ofTables,
  ...ofIdx,
  ...ofArrays,
  ...ofWeights,
  ...ofFiles,
};
