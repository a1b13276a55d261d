import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '../lesson/language.ts';

/** A text in both languages. */
export type Both = Readonly<Record<Language, string>>;

export interface ChapterEntry {
  id: string;
  title: Both;
  /** One line for the table of contents. */
  about?: Both;
}

export interface Part {
  id: string;
  letter: string;
  title: Both;
  chapters: readonly ChapterEntry[];
}

/** `web/content/course.json` */
export interface Course {
  welcome: Readonly<Record<'title' | 'lead' | 'promise' | 'start' | 'second', Both>>;
  /** The chapter that a new reader begins with. */
  start: string;
  /** Another chapter to begin with, which needs nothing before it either. */
  second: string;
  parts: readonly Part[];
}

export const readCourse = (folder: string): Course =>
  JSON.parse(readFileSync(join(folder, 'course.json'), 'utf8')) as Course;

/** The part of a chapter's id that the reader sees: "04". */
export const chapterNumber = (id: string): string => id.split('-')[0] ?? id;

/** Whether the chapter is written in every language. */
export const isWritten = (folder: string, id: string): boolean =>
  languages.every((language) => existsSync(join(folder, id, `${language}.md`)));
