/**
 * What `npm test` does. A stage runs its commands in order; `count` finds in what they printed how
 * many tests passed and failed (without it, the stage counts as one test). A stage with `inputs`
 * depends on these files and folders alone, and is not run again while they are what they were.
 */
import { inRoot } from './paths.mjs';
import { readToolchain } from './toolchain.mjs';

const script = (name, ...args) => [process.execPath, `scripts/${name}.mjs`, ...args];
const tool = (path, ...args) => [process.execPath, inRoot('node_modules', path), ...args];

/** Counts by two patterns; the numbers are in their groups. */
const counting = (passed, failed) => (text) => {
  const total = (pattern) => {
    const groups = [...text.matchAll(pattern)].flatMap(([, ...numbers]) => numbers);
    return groups.reduce((sum, number) => sum + Number(number ?? 0), 0);
  };
  return { passed: total(passed), failed: total(failed) };
};

const catch2 = counting(
  /All tests passed .* in (\d+) test case|^\d+: test cases:.* (\d+) passed/gm,
  /^\d+: test cases:.* (\d+) failed/gm,
);

/** What any stage depends on: the scripts, the packages and the tools that were found. */
const machinery = ['scripts', 'package-lock.json', 'build/toolchain.json'];

export const stages = [
  { name: 'setup', commands: () => [script('setup', '--test')] },
  { name: 'format', commands: () => [script('format', '--check')] },
  {
    name: 'eslint',
    commands: () => [
      tool('eslint/bin/eslint.js', '--config=web/eslint.config.js', '--max-warnings=0', '.'),
    ],
  },
  { name: 'native', commands: () => [script('cpp', 'native')], count: catch2 },
  { name: 'sanitized', commands: () => [script('cpp', 'sanitized')], count: catch2 },
  // Runs from the committed corpora, always the same ones.
  {
    name: 'fuzz',
    inputs: [...machinery, 'CMakeLists.txt', 'CMakePresets.json', 'cmake', 'cpp', 'tests/fuzz'],
    commands: () => [script('fuzz', '--replay')],
  },
  { name: 'wasm', commands: () => [script('cpp', 'wasm')], count: catch2 },
  {
    name: 'golden',
    commands: () => [
      [readToolchain().python, 'tests/golden/check.py'],
      ...[
        'format',
        'elementary',
        'arrays',
        'printing',
        'random',
        'console',
        'networks',
        'predictions',
        'readers',
        'strokes',
        'digits',
      ].map((name) => [readToolchain().python, `tests/golden/make_${name}.py`, '--check']),
    ],
  },
  { name: 'site', commands: () => [script('build')] },
  // The committed weights are what the core makes of the images, to the byte.
  {
    name: 'weights',
    inputs: [...machinery, 'build/wasm/node', 'web/content/09-reading-digits/weights.npz'],
    commands: () => [script('weights', '--check')],
  },
  // After the build: the bindings' types and the listings are made by it.
  {
    name: 'types',
    commands: () => [
      tool(
        'svelte-check/bin/svelte-check',
        '--workspace=web',
        '--tsconfig=./tsconfig.json',
        '--fail-on-warnings',
      ),
    ],
  },
  {
    name: 'vitest',
    commands: () => [tool('vitest/vitest.mjs', 'run', '--config=web/vitest.config.ts')],
    count: counting(/Tests\s.*?(\d+) passed/g, /Tests\s.*?(\d+) failed/g),
  },
  {
    name: 'e2e',
    inputs: [...machinery, 'build/site', 'build/wasm/node', 'tests/e2e', 'web'],
    commands: () => [tool('@playwright/test/cli.js', 'test', '--config=web/playwright.config.ts')],
    count: counting(/^\s+(\d+) passed/gm, /^\s+(\d+) failed/gm),
  },
];
