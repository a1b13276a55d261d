/** Operations that are written between their two numbers. */
export const signs: Readonly<Record<string, string>> = {
  add: '+',
  subtract: '−',
  multiply: '⋅',
  divide: '/',
  greater: '>',
  less: '<',
  less_equal: '≤',
  greater_equal: '≥',
  equal: '=',
  not_equal: '≠',
  floor_divide: '//',
  remainder: '%',
};

/** Operations that are written as functions of their numbers. */
export const functions: Readonly<Record<string, string>> = {
  exponential: 'exp',
  maximum: 'max',
  minimum: 'min',
  logarithm: 'ln',
  sine: 'sin',
  cosine: 'cos',
  hyperbolic_tangent: 'tanh',
  square_root: '√',
  truncated: 'int',
  logarithm_one_plus: 'log1p',
  error_function: 'erf',
};

/** How tightly an operation binds; what binds less stands in brackets inside it. */
export const strength: Readonly<Record<string, number>> = {
  less: 0,
  less_equal: 0,
  greater_equal: 0,
  equal: 0,
  not_equal: 0,
  greater: 0,
  add: 1,
  subtract: 1,
  multiply: 2,
  divide: 2,
  floor_divide: 2,
  remainder: 2,
  negate: 3,
};
