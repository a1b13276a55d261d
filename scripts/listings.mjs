/**
 * Cuts the recorded functions out of the C++ source for the code pane: every function that ENTERs a
 * call, without its STEP, STEP_AS and ENTER lines. Writes build/listings/<folder>.json for every
 * folder of the core (neurons.json for what stands in none), so that a chapter loads what it shows:
 * `{ "cpp/gradus/perceptron.hpp": [{ "name", "first", "last", "lines": [[31, "T sum = T(0);"]] }] }`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = 'cpp/gradus';
const target = join(root, 'build/listings');

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

/** `cpp/gradus/arrays/product.hpp` → arrays; `cpp/gradus/perceptron.hpp` → neurons. */
const folderOf = (file) => (dirname(file) === source ? 'neurons' : basename(dirname(file)));

const isComment = (line) => line.startsWith('//');
const isMark = (line) => /^\s+(STEP|STEP_AS|ENTER)\(/.test(line);

function main() {
  const files = readdirSync(join(root, source), { recursive: true })
    .map((name) => join(source, name).replaceAll('\\', '/'))
    .filter((name) => /\.[hc]pp$/.test(name) && !name.includes('/trace/'))
    .sort();
  const folders = {};
  for (const file of files) {
    const cuts = cut(readFileSync(join(root, file), 'utf8'));
    if (cuts.length > 0) (folders[folderOf(file)] ??= {})[file] = cuts;
  }
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [folder, listings] of Object.entries(folders)) {
    writeFileSync(join(target, `${folder}.json`), `${JSON.stringify(listings)}\n`);
  }
  const cuts = Object.values(folders).flatMap((listings) => Object.values(listings));
  console.log(`listings: ${cuts.flat().length} functions from ${cuts.length} files`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
