/**
 * Builds the site: the browser's scripts and styles into build/site/assets, then the program that
 * writes the pages, and runs it.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const started = performance.now();

process.env.NODE_ENV = 'production';
const shared = { configFile: inRoot('web/vite.config.ts'), logLevel: 'warn' };
await build(shared);
await build({ ...shared, build: { ssr: 'src/prerender/main.ts' } });

try {
  const { prerender } = await import(inRoot('build/prerender/main.js'));
  const { count, problems } = prerender(inRoot('web/content'), inRoot('build/site'));
  for (const problem of problems) console.warn(`prerender: ${problem}`);
  rmSync(inRoot('build/site/assets/manifest.json'));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`prerender: ${count} files in ${seconds} s`);
} catch (error) {
  if (error.name !== 'ContentError') throw error;
  console.error(`prerender: ${error.message}`);
  process.exitCode = 1;
}
