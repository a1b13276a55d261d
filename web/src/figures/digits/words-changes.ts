import type { How } from '../../engine/digits.ts';

/** What may be done to an image, by its name in links and in the core. */
export const changeWords = {
  mirrored: { en: 'mirrored', zh: '左右翻转' },
  'upside-down': { en: 'upside down', zh: '上下翻转' },
  inverted: { en: 'black on white', zh: '黑白反转' },
  shuffled: { en: 'pixels shuffled', zh: '打乱像素' },
  noise: { en: 'noise', zh: '噪声' },
  blank: { en: 'blank', zh: '空白' },
} as const satisfies Record<Exclude<How, 'none'>, { en: string; zh: string }>;
