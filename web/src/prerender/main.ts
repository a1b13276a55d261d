/** Writes the whole site's pages: content in, static HTML out. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languages, type Language } from '../lesson/language.ts';
import { readChapter, type Chapter } from './chapter.ts';
import { isWritten, readCourse, type ChapterEntry, type Course } from './course.ts';
import { document, type Assets, type Page } from './frame.ts';
import { lintContent } from './lint.ts';
import { readMaterial } from './material.ts';
import { notFoundPage, rootPage } from './pages/bare.ts';
import { chapterPage, readPage, type Next } from './pages/chapter-page.ts';
import { homePage } from './pages/home.ts';
import { notebookPage } from './pages/notebook.ts';

interface ManifestEntry {
  file: string;
  imports?: readonly string[];
  css?: readonly string[];
}

type Manifest = Record<string, ManifestEntry | undefined>;

/** Finds the built files in Vite's manifest. */
export function assetsOf(manifest: Manifest): Assets {
  const file = (key: string): string => {
    const entry = manifest[key];
    if (!entry) throw new Error(`the client build has no ${key}`);
    return entry.file;
  };
  const withImports = (key: string): string[] => {
    const imports = manifest[key]?.imports ?? [];
    return [file(key), ...imports.flatMap(withImports)];
  };
  /** The sheet that every page needs; those of figures come with their scripts. */
  const stylesOf = (key: string): string => {
    const [styles, ...more] = manifest[key]?.css ?? [];
    if (styles === undefined || more.length > 0) throw new Error(`${key} has not one style sheet`);
    return styles;
  };
  const main = withImports('src/main.ts');
  const chapter = withImports('src/shell/chapter.svelte.ts').filter((path) => !main.includes(path));
  return {
    early: file('src/shell/early.ts'),
    main: file('src/main.ts'),
    root: file('src/shell/root.ts'),
    lost: file('src/shell/lost.ts'),
    styles: stylesOf('src/main.ts'),
    chapter: [...new Set(chapter)],
  };
}

/** Every file of the site, by its path. */
export function renderSite(content: string, assets: Assets): Map<string, string> {
  const files = new Map<string, string>();
  const course = readCourse(content);
  const entries = course.parts.flatMap((part) => part.chapters);
  const written = entries.filter((entry) => isWritten(content, entry.id));

  const put = (page: Page) => {
    files.set(`${page.language}/${page.folder}index.html`, document(page, assets).toString());
  };
  const putChapter = (entry: ChapterEntry, language: Language): Chapter => {
    const material = readMaterial(join(content, entry.id));
    const chapter = readChapter(content, entry.id, language, material);
    const following = written[written.indexOf(entry) + 1];
    const next: Next = following && { id: following.id, title: following.title[language] };
    const context = {
      mode: 'page' as const,
      language,
      chapter: entry.id,
      file: chapter.file,
      material,
    };
    const { page, after } = chapterPage(chapter, next, context);
    const description = entry.about?.[language] ?? chapter.title;
    put({ ...page, description });
    put({ ...readPage(chapter, context), description });
    files.set(`${language}/${entry.id}/after.json`, JSON.stringify(after));
    return chapter;
  };

  for (const language of languages) {
    const chapters = new Map(written.map((entry) => [entry.id, putChapter(entry, language)]));
    const ideasOf = (id: string) => chapters.get(id)?.ideas.map((idea) => idea.id);
    put(homePage(course, language, ideasOf));
    put(notebookPage(language));
  }
  putBare(files, course, assets);
  return files;
}

function putBare(files: Map<string, string>, course: Course, assets: Assets): void {
  files.set('index.html', rootPage(course, assets).toString());
  files.set('404.html', notFoundPage(assets).toString());
}

/** Writes the pages beside the built assets; says how many, and what an editor should mend. */
export function prerender(content: string, site: string): { count: number; problems: string[] } {
  const manifest = readFileSync(join(site, 'assets/manifest.json'), 'utf8');
  const files = renderSite(content, assetsOf(JSON.parse(manifest) as Manifest));
  for (const [path, text] of files) {
    const target = join(site, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { count: files.size, problems: lintContent(content) };
}
