import { languages, type Language } from '../lesson/language.ts';
import type { Phrases } from '../lesson/phrases.ts';

/** The words of the interface, both languages side by side. `{n}` marks a place for `filled`. */
const table = {
  skip: { en: 'Skip to the text', zh: '跳到正文' },
  siteHeader: { en: 'Course', zh: '课程' },
  contents: { en: 'Contents', zh: '目录' },
  notebook: { en: 'Notebook', zh: '笔记本' },
  notebookAbout: {
    en: 'What you believed, what you found, and what is still shaky. It is kept in this browser only.',
    zh: '你原来怎么想，后来发现了什么，哪里还拿不准。只存在这个浏览器里。',
  },
  needsScript: { en: 'This page needs JavaScript.', zh: '这一页需要JavaScript。' },
  themeSystem: { en: 'Theme: as the system', zh: '主题：跟随系统' },
  themeLight: { en: 'Theme: light', zh: '主题：浅色' },
  themeDark: { en: 'Theme: dark', zh: '主题：深色' },
  chapterProgress: { en: 'Progress in this chapter', zh: '本章进度' },
  chapterIdeas: { en: 'Ideas of this chapter', zh: '本章要点' },
  ideaOf: { en: 'Idea {n} of {count}', zh: '要点{n}，共{count}个' },
  ideaDone: { en: 'done', zh: '已完成' },
  minutes: { en: 'about {n} minutes', zh: '约{n}分钟' },
  beatAsk: { en: 'Ask', zh: '问题' },
  beatPredict: { en: 'Predict', zh: '先猜一猜' },
  beatPlay: { en: 'Play', zh: '动手试试' },
  beatReconcile: { en: 'Reconcile', zh: '对照一下' },
  beatStep: { en: 'Step', zh: '逐步看' },
  beatCheck: { en: 'Check', zh: '练一练' },
  continue: { en: 'Continue', zh: '继续' },
  nextChapter: { en: 'Next chapter: {title}', zh: '下一章：{title}' },
  toContents: { en: 'Back to the contents', zh: '回到目录' },
  predictFirst: {
    en: 'The text goes on once you have predicted.',
    zh: '猜过之后，下文就会展开。',
  },
  textGoesOn: { en: 'The text goes on below.', zh: '下文已展开。' },
  textBegins: { en: 'The text begins beside the figure.', zh: '正文在图旁边，现在展开了。' },
  textMissing: {
    en: 'The rest of this idea could not be loaded. Check the connection and press again.',
    zh: '下文没能加载。请检查网络，再试一次。',
  },
  retry: { en: 'Try again', zh: '再试一次' },
  stage: { en: 'Figure', zh: '图' },
  stageHide: { en: 'Hide the figure', zh: '收起图' },
  stageShow: { en: 'Show the figure', zh: '展开图' },
  stageLoading: { en: 'The figure is loading …', zh: '图正在加载……' },
  readVersion: { en: 'The whole chapter as text', zh: '本章全文（纯文字）' },
  readAbout: {
    en: 'The text of the chapter, to read without figures or to print. What is chosen, typed and answered is on the page with figures.',
    zh: '本章的文字，适合不用互动图阅读或打印。要选、要填、要对答案的，在带互动图的页面上。',
  },
  toChapter: { en: 'To the chapter with its figures', zh: '回到带互动图的本章' },
  noScript: {
    en: 'The figures need JavaScript. Without it, read the chapter as text:',
    zh: '互动图需要JavaScript。没有它也能读文字：',
  },
  engineFailed: {
    en: 'The figure cannot run here: the browser could not load its WebAssembly core. The text stays readable:',
    zh: '图没法运行：浏览器没能加载WebAssembly计算核心。文字照样能读：',
  },
  dataFailed: {
    en: 'The figure cannot start yet: the images that it needs did not arrive. What has come is kept. The text stays readable:',
    zh: '图还不能运行：它要用的图像没有传完。已经收到的会留着。文字照样能读：',
  },
  storageOff: {
    en: 'This browser keeps nothing for this page, so your progress ends when you close it.',
    zh: '浏览器不让本页保存数据，关掉页面后进度不会保留。',
  },
  dismiss: { en: 'Close', zh: '知道了' },
  licence: {
    en: 'Source code and text under the MIT licence',
    zh: '代码与文字以MIT许可证发布',
  },
  inPreparation: { en: 'in preparation', zh: '编写中' },
  goOn: { en: 'Go on with {title}', zh: '接着学：{title}' },
  ideasDone: { en: '{n} of {count} ideas', zh: '{count}个要点，已学{n}个' },
  chapterDone: { en: 'finished', zh: '已学完' },
  notFound: { en: 'This page does not exist.', zh: '没有这个页面。' },
} as const satisfies Phrases<string>;

export type WordKey = keyof typeof table;

export type Words = Readonly<Record<WordKey, string>>;

const column = (language: Language): Words => {
  const entries = Object.entries(table).map(([key, word]) => [key, word[language]]);
  return Object.fromEntries(entries) as Words;
};

/** `words[language].continue` */
export const words = Object.fromEntries(
  languages.map((language) => [language, column(language)]),
) as Readonly<Record<Language, Words>>;
