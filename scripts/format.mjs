/** Formats the C++ and everything that Prettier knows; with --check only says what is not. */
import { readdirSync } from 'node:fs';
import { main, run, say } from './lib/shell.mjs';
import { readToolchain } from './lib/toolchain.mjs';
import { inRoot } from './lib/paths.mjs';

const prettier = [
  inRoot('node_modules/prettier/bin/prettier.cjs'),
  '--config=web/.prettierrc.json',
  '--ignore-path=.gitignore',
  '--ignore-path=web/.prettierignore',
  '--log-level=warn',
];

// Written by programs.
const others = ['.', '!package-lock.json', '!tests/golden/**/*.json'];

const cppFiles = () =>
  ['cpp', 'tests/cpp', 'tests/fuzz'].flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true })
      .filter((name) => /\.[ch]pp$/.test(name))
      .map((name) => `${folder}/${name}`),
  );

await main(() => {
  const check = process.argv.includes('--check');
  const files = cppFiles();
  if (files.length > 0) {
    run(readToolchain().clangFormat, [...(check ? ['--dry-run', '-Werror'] : ['-i']), ...files]);
  }
  run(process.execPath, [...prettier, check ? '--check' : '--write', ...others]);
  say(`format: ${check ? 'everything is formatted' : 'done'}`);
});
