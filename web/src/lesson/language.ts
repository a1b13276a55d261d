/** The languages of the course; both are originals. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language =>
  (languages as readonly string[]).includes(text);

/** The name of each language in itself. */
export const languageNames: Record<Language, string> = { zh: '中文', en: 'English' };

/** The value for `lang` and `hreflang`. */
export const languageTags: Record<Language, string> = { zh: 'zh-Hans', en: 'en' };

export const otherLanguage = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');
