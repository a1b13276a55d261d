/** Builds the course into build/site: the core as WebAssembly, the listings, font, data, pages. */
import { build, configure } from './lib/cmake.mjs';
import { inRoot } from './lib/paths.mjs';
import { main, run, say } from './lib/shell.mjs';
import { unlessFresh } from './lib/stamp.mjs';
import { setUp } from './setup.mjs';

const node = (script, ...args) => run(process.execPath, [inRoot(script), ...args]);

const pages = {
  inputs: [
    'web',
    'cpp',
    'scripts',
    'package-lock.json',
    'build/wasm/web',
    'build/wasm/node',
    'build/listings',
    'build/font',
    'build/data',
  ],
  output: 'build/site/index.html',
};

export async function buildSite() {
  setUp();
  configure('wasm', { tests: false });
  build('web');
  node('scripts/listings.mjs');
  node('scripts/font.mjs');
  node('scripts/data.mjs');
  await unlessFresh('pages', pages, () => {
    node('scripts/prerender.mjs');
  });
  say('build: the course is in build/site');
}

if (process.argv[1] === import.meta.filename) await main(buildSite);
