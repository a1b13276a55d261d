/** Catch2 3 as two source files, which build natively and to WebAssembly alike. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasApt, privateSource } from './apt.mjs';
import { cache } from './paths.mjs';
import { makeOnce } from './scratch.mjs';
import { Failure, quietly, say } from './shell.mjs';

const files = ['catch_amalgamated.hpp', 'catch_amalgamated.cpp'];

function fill(folder, scratch) {
  privateSource(scratch).fetch('source', '--download-only', 'catch2');
  const archive = readdirSync(scratch).find((name) => /\.orig\.tar\./.test(name));
  quietly('tar', ['-xf', join(scratch, archive), '-C', scratch, '--strip-components=1']);
  for (const file of files) cpSync(join(scratch, 'extras', file), join(folder, file));
}

/** The folder that holds the two files. */
export function findCatch2() {
  const given = process.env.GRADUS_CATCH2;
  if (given && files.every((file) => existsSync(join(given, file)))) return given;
  const folder = join(cache, 'catch2-3');
  if (!existsSync(folder)) {
    if (!hasApt()) {
      const hint = `set GRADUS_CATCH2 to the folder of ${files.join(' and ')} (Catch2 3, extras/)`;
      throw new Failure(`setup: ${hint}`);
    }
    say('setup: fetching the source of Catch2');
    makeOnce(folder, fill);
  }
  return folder;
}
