import type { Complaint } from '../../engine/arrays.ts';
import type { Language } from '../../lesson/language.ts';

/** A sentence on an error of Python or NumPy; `{0}`, `{1}` are the complaint's arguments. */
interface Sentence {
  readonly code: string;
  /** Only where Python's own words look like this. */
  readonly about?: RegExp;
  /** Only where there are so many arguments. */
  readonly needs?: number;
  readonly en: string;
  readonly zh: string;
}

/** The first that fits is said. */
const sentences: readonly Sentence[] = [
  {
    code: 'numpy.broadcast',
    about: /^ValueError: operands/u,
    needs: 2,
    en: '{0} and {1} do not fit: written one below the other from the right, two lengths must be equal, or one of them 1.',
    zh: '{0}和{1}对不上：从右边对齐，上下两个长度要么相等，要么有一个是1。',
  },
  {
    code: 'numpy.broadcast',
    about: /boolean array indexing/u,
    needs: 2,
    en: 'The mask picks {1} elements, but {0} values are given: it takes as many, or one.',
    zh: '掩码选中{1}个元素，却给了{0}个值：要么一样多，要么只给一个。',
  },
  {
    code: 'numpy.broadcast',
    about: /non-broadcastable output/u,
    needs: 2,
    en: 'The result would have the shape {1}, but it has to go into an array of shape {0}, which cannot grow.',
    zh: '结果的形状会是{1}，却要写进形状为{0}的数组，而它不会变大。',
  },
  {
    code: 'numpy.broadcast',
    about: /setting an array element/u,
    en: 'One cell holds one number: a whole array does not go into it.',
    zh: '一个格子只放一个数，放不下整个数组。',
  },
  {
    code: 'numpy.broadcast',
    needs: 2,
    en: 'Values of shape {0} cannot be stretched to {1}, the shape of the cells they should fill.',
    zh: '形状为{0}的值，拉伸不成要填的那些格子的形状{1}。',
  },
  {
    code: 'numpy.broadcast',
    en: 'The shapes do not fit: aligned from the right, two lengths must be equal, or one of them 1.',
    zh: '形状对不上：从右边对齐，上下两个长度要么相等，要么有一个是1。',
  },
  {
    code: 'numpy.reshape',
    about: /one unknown/u,
    en: 'Only one length can be −1: NumPy finds it from the others.',
    zh: '只能有一个长度写-1：NumPy靠其余的长度把它算出来。',
  },
  {
    code: 'numpy.reshape',
    needs: 2,
    en: 'There are {0} elements; the lengths of {1} do not multiply to {0}. Folding neither adds elements nor drops any.',
    zh: '一共{0}个元素，{1}各轴的长度乘不出{0}。折叠不增加元素，也不丢掉元素。',
  },
  {
    code: 'numpy.index',
    about: /out of bounds/u,
    en: 'There is no such place: counting begins at 0, so the last index is the length minus 1.',
    zh: '没有这个位置：下标从0数起，最后一个是长度减1。',
  },
  {
    code: 'numpy.index',
    about: /too many indices/u,
    needs: 2,
    en: 'The array has {0} axes, but {1} indices were given: one for each axis at most.',
    zh: '这个数组有{0}个轴，却给了{1}个下标：每个轴最多一个。',
  },
  {
    code: 'numpy.index',
    about: /boolean index did not match/u,
    en: 'A mask must have the shape of the array that it picks from.',
    zh: '掩码的形状必须和被选的数组一样。',
  },
  {
    code: 'numpy.index',
    en: 'Indices are whole numbers, slices, lists of whole numbers, or masks of True and False.',
    zh: '下标可以是整数、切片、整数列表，或者由True和False组成的掩码。',
  },
  {
    code: 'numpy.slice',
    en: 'A slice cannot walk in steps of 0.',
    zh: '切片的步长不能是0。',
  },
  {
    code: 'numpy.axis',
    needs: 2,
    en: 'There is no axis {0}. There are {1} axes, counted from 0; −1 is the last one.',
    zh: '没有轴{0}。一共{1}根轴，从0数起；−1是最后一根。',
  },
  {
    code: 'numpy.axis',
    en: 'The array has no such axis; axes are counted from 0.',
    zh: '数组没有这个轴；轴从0数起。',
  },
  {
    code: 'numpy.dimensions',
    en: 'The arrays must agree in every axis but the one along which they are joined, and have equally many axes.',
    zh: '除了拼接的那个轴，各数组其他轴的长度都要一样，轴数也要一样。',
  },
  {
    code: 'numpy.shapes',
    en: 'In this product the last axis of the first array must be as long as the last but one of the second (or its only one).',
    zh: '做这种乘积时，前一个数组的最后一个轴，要和后一个数组的倒数第二个轴（只有一个轴时就是它）一样长。',
  },
  {
    code: 'numpy.shape',
    about: /negative dimensions/u,
    en: 'A length cannot be negative.',
    zh: '长度不能是负数。',
  },
  {
    code: 'numpy.shape',
    en: 'NumPy cannot make an array of this shape.',
    zh: 'NumPy造不出这种形状的数组。',
  },
  {
    code: 'numpy.squeeze',
    en: 'Only an axis of length 1 can be squeezed out.',
    zh: '只有长度为1的轴才能挤掉。',
  },
  {
    code: 'numpy.cast',
    needs: 2,
    en: 'The result is {0}, but the array keeps {1}: written in place it would lose something. a = a - b makes a new array instead.',
    zh: '结果是{0}，而数组里存的是{1}，就地写回会丢东西。写成a = a - b会新建一个数组。',
  },
  {
    code: 'numpy.power',
    en: 'A whole number to a negative power is no whole number. Write the base as a float, such as 2.0.',
    zh: '整数的负数次幂不是整数。把底数写成浮点数，例如2.0。',
  },
  {
    code: 'numpy.ragged',
    en: 'The inner lists are not equally long, so they are no grid: every row needs as many elements.',
    zh: '里面的列表长短不一，排不成格子：每行的元素个数要相同。',
  },
  {
    code: 'numpy.empty',
    en: 'There is nothing in it, so there is no largest and no smallest.',
    zh: '里面什么也没有，所以谈不上最大或最小。',
  },
  {
    code: 'numpy.truth',
    en: 'A whole array is neither true nor false. Comparisons join with & and |, each in brackets: (1 < a) & (a < 5).',
    zh: '整个数组谈不上真假。几个比较要用&和|连起来，各自加括号：(1 < a) & (a < 5)。',
  },
  {
    code: 'numpy.item',
    en: 'item() needs an array of exactly one element.',
    zh: 'item()要求数组恰好只有一个元素。',
  },
  {
    code: 'numpy.read-only',
    en: 'This array may only be read; .copy() gives one that can be written to.',
    zh: '这个数组只能读；用.copy()得到一个可以写的。',
  },
  {
    code: 'numpy.type',
    about: /boolean (subtract|negative)/u,
    en: 'True and False are not subtracted or negated; logical_not turns them round.',
    zh: 'True和False不能相减，也不能取负；要反过来，用logical_not。',
  },
  {
    code: 'numpy.type',
    en: 'NumPy cannot do this with elements of these types.',
    zh: '这些类型的元素不能做这种运算。',
  },
  {
    code: 'random.population',
    en: 'There are not enough to choose from. With replace=True one may come again.',
    zh: '可选的不够多。写replace=True就允许重复抽到。',
  },
  {
    code: 'random.probabilities',
    en: 'p needs a probability for each element, none negative, and all together 1.',
    zh: 'p里每个元素对应一个概率，不能有负数，加起来必须是1。',
  },
  {
    code: 'random.seed',
    en: 'A seed is a whole number from 0 to 2**32 − 1.',
    zh: '种子是0到2**32-1之间的整数。',
  },
  {
    code: 'random.range',
    en: 'The upper end must be greater than the lower one.',
    zh: '上界必须大于下界。',
  },
  {
    code: 'random.scale',
    en: 'A spread cannot be negative.',
    zh: '标准差不能是负数。',
  },
  {
    code: 'array.too-large',
    en: 'That would be too large for this page: an array has at most ten million elements here.',
    zh: '对这个页面来说太大了：这里一个数组最多一千万个元素。',
  },
  {
    code: 'python.name',
    needs: 1,
    en: 'Nothing has the name {0}. Is it spelt right, and was it given a value before?',
    zh: '没有叫{0}的东西。拼写对吗？之前赋过值吗？',
  },
  {
    code: 'python.character',
    needs: 1,
    en: '“{0}” is no sign of Python; it probably came from a full-width keyboard.',
    zh: 'Python不认识“{0}”，多半是中文输入法打出的全角符号。',
  },
  {
    code: 'python.syntax',
    about: /never closed|was never|EOF|unexpected end/u,
    en: 'A bracket or a quotation mark is still open.',
    zh: '还有括号或引号没有合上。',
  },
  {
    code: 'python.syntax',
    about: /unmatched|does not match/u,
    en: 'This bracket closes none that is open.',
    zh: '这个右括号没有对应的左括号。',
  },
  {
    code: 'python.syntax',
    en: 'Python cannot read the line at the marked place.',
    zh: '标出的地方，Python读不懂。',
  },
  {
    code: 'python.type',
    about: /unsupported operand/u,
    en: 'This operation does not know what to do with these two kinds of values.',
    zh: '这两种值之间不能做这个运算。',
  },
  {
    code: 'python.type',
    about: /not subscriptable/u,
    en: 'Square brackets pick from lists, tuples and arrays; this is none of them.',
    zh: '方括号只能用在列表、元组和数组上，这里不是。',
  },
  {
    code: 'python.type',
    about: /not callable/u,
    en: 'Round brackets call a function; this is none.',
    zh: '圆括号是调用函数，这里不是函数。',
  },
  {
    code: 'python.type',
    about: /argument/u,
    en: 'The function takes other arguments than these.',
    zh: '这个函数要的不是这些参数。',
  },
  {
    code: 'python.type',
    en: 'A value of this kind does not do here.',
    zh: '这里不能用这种类型的值。',
  },
  {
    code: 'python.index',
    en: 'There is no such place: counting begins at 0, so the last index is the length minus 1.',
    zh: '没有这个位置：下标从0数起，最后一个是长度减1。',
  },
  {
    code: 'python.value',
    about: /unpack/u,
    en: 'There must be as many names on the left as values on the right.',
    zh: '等号左边的名字要和右边的值一样多。',
  },
  {
    code: 'python.value',
    en: 'The kind of value is right, but not this value.',
    zh: '值的类型没错，但这个值不行。',
  },
  {
    code: 'python.attribute',
    en: 'After the dot stands a name that this value does not have.',
    zh: '点后面的这个名字，这个值没有。',
  },
  {
    code: 'python.zero-division',
    en: 'Python stops at a division by zero; an array of NumPy would give inf or nan and a warning.',
    zh: 'Python遇到除以零就停下；换成NumPy的数组，会给出inf或nan，再加一条警告。',
  },
  {
    code: 'python.nesting',
    en: 'The brackets stand too deep in each other.',
    zh: '括号套得太深了。',
  },
  {
    code: 'python.big-integer',
    en: 'The number does not fit into int64; written as a float, such as 1e30, it does.',
    zh: '这个数超出了int64的范围；写成浮点数就可以，例如1e30。',
  },
  {
    code: 'python.overflow',
    en: 'The result is larger than the largest float.',
    zh: '结果比最大的浮点数还大。',
  },
  {
    code: 'console.missing',
    needs: 1,
    en: 'Python has this, but this console does not: {0}.',
    zh: 'Python里有，但这个控制台没有：{0}。',
  },
  {
    code: 'console.import',
    en: 'NumPy is here already, as np; other modules are not.',
    zh: 'NumPy已经在这里，名字是np；没有别的模块。',
  },
  {
    code: 'console.statement',
    needs: 1,
    en: 'This console has no {0}: it takes expressions, assignments and for … in …: print(…).',
    zh: '这个控制台没有{0}：能用的是表达式、赋值，还有for … in …: print(…)。',
  },
  {
    code: 'console.cycle',
    en: 'A list cannot contain itself here.',
    zh: '在这里，列表不能包含它自己。',
  },
  {
    code: 'console.output',
    en: 'The answer is too long to be shown. Ask for a part of it, or for its shape.',
    zh: '结果太长，显示不下。可以只看一部分，或者看它的形状。',
  },
  {
    code: 'console.rounds',
    en: 'The loop takes more rounds than this page runs.',
    zh: '循环的次数超过了这个页面的上限。',
  },
  {
    code: 'console.too-long',
    en: 'This takes more steps than this page runs. Try a smaller array.',
    zh: '这一行要算的步数超过了这个页面的上限。换个小一点的数组试试。',
  },
  {
    code: 'console.program',
    en: 'All lines together take more steps than this page runs. Clear the console, or make an array above smaller.',
    zh: '上面这些行加起来，要算的步数超过了这个页面的上限。清空控制台，或者把上面的数组改小一点。',
  },
  {
    code: 'console.text',
    en: 'The line is longer than this console takes.',
    zh: '这一行太长，超过了控制台的上限。',
  },
  {
    code: 'lesson.shape',
    needs: 1,
    en: '“{0}” is no shape. Write one like 2, 3 or (2, -1).',
    zh: '“{0}”不是形状。请写成2, 3或(2, -1)这样。',
  },
  {
    code: 'lesson.elements',
    needs: 2,
    en: '{0} elements cannot be drawn here: take at least 1 and at most {1}.',
    zh: '{0}个元素在这里画不了：至少1个，最多{1}个。',
  },
  {
    code: 'lesson.rank',
    needs: 2,
    en: 'This array has {0} axes; at most {1} can be drawn.',
    zh: '这个数组有{0}个轴，这里最多画{1}个。',
  },
  {
    code: 'lesson.no-array',
    needs: 1,
    en: '“{0}” gives no array. Write a shape such as (4, 3), or an expression such as np.arange(3).',
    zh: '“{0}”得到的不是数组。可以写形状，如(4, 3)，也可以写表达式，如np.arange(3)。',
  },
  {
    code: 'lesson.finite',
    needs: 4,
    en: '{0}, row {1}, column {2}: {3} is not finite. Only numbers that can be written out are drawn here.',
    zh: '{0}第{1}行第{2}列：{3}不是有限的数。这里只画写得出来的数。',
  },
  {
    code: 'lesson.pixels',
    en: 'This picture has no pixels, or more than can be shown.',
    zh: '这张图片没有像素，或者像素太多，显示不下。',
  },
];

const otherwise = {
  en: 'The line stopped here; all names keep the values they had.',
  zh: '这一行到这里就停了；所有名字的值都没有变。',
} as const;

/** What went wrong, in one sentence of the reader's language; Python's own words stand above it. */
export function sayComplaint(
  language: Language,
  complaint: Pick<Complaint, 'code' | 'message' | 'arguments'>,
): string {
  const { code, message, arguments: values } = complaint;
  const sentence = sentences.find(
    (each) =>
      each.code === code &&
      (each.about?.test(message) ?? true) &&
      (each.needs ?? 0) <= values.length,
  );
  return (sentence ?? otherwise)[language].replace(
    /\{(\d)\}/gu,
    (whole, at: string) => values[Number(at)] ?? whole,
  );
}
