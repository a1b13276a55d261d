import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { gate, readChapter } from '../../web/src/prerender/chapter.ts';
import { readCourse } from '../../web/src/prerender/course.ts';
import type { Assets } from '../../web/src/prerender/frame.ts';
import { lintContent } from '../../web/src/prerender/lint.ts';
import { assetsOf, renderSite } from '../../web/src/prerender/main.ts';
import { readMaterial } from '../../web/src/prerender/material.ts';
import { languages } from '../../web/src/lesson/language.ts';

const content = fileURLToPath(new URL('../../web/content', import.meta.url));

const assets: Assets = {
  early: 'assets/early.js',
  main: 'assets/main.js',
  root: 'assets/root.js',
  lost: 'assets/lost.js',
  styles: 'assets/style.css',
  chapter: ['assets/chapter.js'],
};

const site = renderSite(content, assets);
const pages = [...site].filter(([path]) => path.endsWith('.html'));
const chapterPaths = [...site.keys()].filter((path) => path.endsWith('/after.json'));

const scratch = mkdtempSync(join(tmpdir(), 'gradus-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('the course’s text', () => {
  it('has nothing that an editor would mend', () => {
    expect(lintContent(content)).toEqual([]);
  });

  it('is checked: a typed space and a lost button are found', () => {
    cpSync(content, scratch, { recursive: true });
    const file = join(scratch, '04-one-neuron/zh.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/:do\[[^\]]*\]\{act=undo\}/g, '撤销 Z'));
    const problems = lintContent(scratch).join('\n');
    expect(problems).toContain('typed space');
    expect(problems).toContain('do undo');
  });
});

describe('the site', () => {
  it('has every page in both languages', () => {
    const inLanguage = (language: string) =>
      [...site.keys()]
        .filter((path) => path.startsWith(`${language}/`))
        .map((path) => path.slice(3));
    expect(inLanguage('zh')).toEqual(inLanguage('en'));
    expect(inLanguage('en')).toContain('04-one-neuron/read/index.html');
    expect([...site.keys()]).toEqual(expect.arrayContaining(['index.html', '404.html']));
  });

  it.each(pages)('%s has no inline script or style, and no absolute address', (_, text) => {
    expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(text).not.toMatch(/(href|src)="(\/|https?:)/);
    expect(text).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });

  it.each(pages)('%s leads only to pages that exist', (path, text) => {
    const here = new URL(path, 'http://site/');
    const links = [...text.matchAll(/<a\b[^>]*\shref="([^"#]*)(?:#[^"]*)?"/g)];
    for (const [, href = ''] of links) {
      const target = new URL(href, here).pathname.slice(1);
      const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      expect([...site.keys()], `${href} in ${path}`).toContain(file);
    }
  });

  it.each(pages)('%s uses no id twice, and its labels lead somewhere', (_, text) => {
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const referred = [...text.matchAll(/\saria-(?:labelledby|controls)="([^"]+)"/g)];
    for (const [, id] of referred) expect(ids).toContain(id);
  });

  it('names the chapters that are not there without a link', () => {
    const home = site.get('en/index.html') ?? '';
    expect(home).toMatch(/href="04-one-neuron\/"/);
    expect(home).toContain('Why bend');
    expect(home).not.toContain('href="18-');
  });
});

describe('what comes after the prediction', () => {
  const chapters = readCourse(content)
    .parts.flatMap((part) => part.chapters)
    .filter(({ id }) => chapterPaths.includes(`en/${id}/after.json`));

  it.each(chapters.flatMap(({ id }) => languages.map((language) => [language, id] as const)))(
    '%s/%s: is not in the page, but in after.json and in the reading version',
    (language, id) => {
      const material = readMaterial(join(content, id));
      const { ideas } = readChapter(content, id, language, material);
      const page = site.get(`${language}/${id}/index.html`) ?? '';
      const read = site.get(`${language}/${id}/read/index.html`) ?? '';
      const after = JSON.parse(site.get(`${language}/${id}/after.json`) ?? '') as object;
      const gated = ideas.filter((idea) => gate(idea).gated.length > 0);
      expect(Object.keys(after)).toEqual(gated.map((idea) => idea.id));
      // An idea that asks for no prediction stands in the page as a whole.
      const open = ideas.filter((idea) => !gated.includes(idea)).flatMap(({ beats }) => beats);
      const later = /data-beat="(play|reconcile|step|check)"/g;
      expect([...page.matchAll(later)].map(([, name]) => name)).toEqual(
        open.map(({ name }) => name).filter((name) => name !== 'ask'),
      );
      expect(read.match(/data-beat="reconcile"/g)?.length).toBe(
        ideas.flatMap(({ beats }) => beats).filter(({ name }) => name === 'reconcile').length,
      );
      for (const claim of material.claims.values()) {
        expect(page).not.toContain(claim.refutation[language]);
      }
    },
  );
});

describe('the manifest', () => {
  it('is followed to all scripts of a chapter, once', () => {
    const manifest = {
      'src/main.ts': { file: 'assets/main.js', css: ['assets/style.css'], imports: ['_a'] },
      _a: { file: 'assets/a.js' },
      _b: { file: 'assets/b.js', imports: ['_a'] },
      'src/shell/chapter.svelte.ts': { file: 'assets/chapter.js', imports: ['_b', '_a'] },
      'src/shell/early.ts': { file: 'assets/early.js' },
      'src/shell/root.ts': { file: 'assets/root.js' },
      'src/shell/lost.ts': { file: 'assets/lost.js' },
    };
    expect(assetsOf(manifest).chapter).toEqual(['assets/chapter.js', 'assets/b.js']);
    expect(() => assetsOf({})).toThrow('src/main.ts');
  });
});
