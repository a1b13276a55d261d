/**
 * Cuts the recorded functions out of the C++ source for the code pane: every function that ENTERs a
 * call, without its STEP, STEP_AS and ENTER lines. Writes build/listings.json:
 * `{ "cpp/gradus/perceptron.hpp": [{ "name", "first", "last", "lines": [[31, "T sum = T(0);"]] }] }`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = 'cpp/gradus';
const target = join(root, 'build/listings.json');

/** The functions of one file. clang-format sees to it that each begins and ends in column 0. */
export function cut(text) {
  const lines = text.split('\n');
  const found = [];
  for (const [at, line] of lines.entries()) {
    if (!/^\s+ENTER\(/.test(line)) continue;
    const last = lines.indexOf('}', at);
    let first = at;
    while (first > 0 && lines[first - 1].trim() !== '' && !isComment(lines[first - 1])) first -= 1;
    found.push(listing(lines, first, last));
  }
  return found;
}

function listing(lines, first, last) {
  const kept = [];
  for (let at = first; at <= last; at += 1) {
    if (isMark(lines[at])) {
      // A mark may run over several lines.
      while (!lines[at].trimEnd().endsWith(';')) at += 1;
    } else {
      kept.push([at + 1, lines[at].replace('[[nodiscard]] ', '')]);
    }
  }
  const head = kept.map(([, text]) => text).join(' ');
  const name = /([A-Za-z_]\w*)\(/.exec(head.replace(/^template <[^>]*>\s*/, ''))?.[1] ?? '';
  return { name, first: first + 1, last: last + 1, lines: kept };
}

const isComment = (line) => line.startsWith('//');
const isMark = (line) => /^\s+(STEP|STEP_AS|ENTER)\(/.test(line);

function main() {
  const files = readdirSync(join(root, source), { recursive: true })
    .map((name) => join(source, name).replaceAll('\\', '/'))
    .filter((name) => /\.[hc]pp$/.test(name) && !name.includes('/trace/'))
    .sort();
  const listings = {};
  for (const file of files) {
    const cuts = cut(readFileSync(join(root, file), 'utf8'));
    if (cuts.length > 0) listings[file] = cuts;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(listings)}\n`);
  const count = Object.values(listings).flat().length;
  console.log(`listings: ${count} functions from ${Object.keys(listings).length} files`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
