/**
 * Gives the core lines that nobody would type, and files that are broken, with the sanitizers
 * watching:
 *
 *   npm run fuzz [-- seconds]          60 seconds for each target, or longer
 *   node scripts/fuzz.mjs --replay     the same runs each time, as `npm test` does
 *
 * It starts from tests/fuzz/corpus. What it finds is kept in build/fuzz; an input that breaks
 * something is named there and in what is printed: add it to the corpus when it is mended.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, configure } from './lib/cmake.mjs';
import { inBuild, inRoot } from './lib/paths.mjs';
import { Failure, main, run, say } from './lib/shell.mjs';
import { toolEnvironment } from './lib/toolchain.mjs';

/** The console takes far more words to get through than the readers of files. */
const replayed = (target) => [`-runs=${target === 'console' ? 20_000 : 10_000}`, '-seed=1'];
// One input may take so many seconds, and all together so many megabytes.
const limits = ['-timeout=60', '-rss_limit_mb=4096', '-print_final_stats=1', '-verbosity=0'];

const environment = () => ({
  ...toolEnvironment(),
  // Half of the time otherwise.
  ASAN_OPTIONS: 'detect_stack_use_after_return=0',
  UBSAN_OPTIONS: 'print_stacktrace=1',
});

function fuzz(target, effort) {
  const corpus = inBuild('fuzz', target);
  rmSync(corpus, { recursive: true, force: true });
  mkdirSync(inBuild('fuzz'), { recursive: true });
  cpSync(inRoot('tests/fuzz/corpus', target), corpus, { recursive: true });
  const program = inBuild('sanitized/tests/fuzz', `gradus_fuzz_${target}`);
  const found = `-artifact_prefix=${inBuild('fuzz')}/`;
  run(program, [corpus, ...effort, ...limits, found], { env: environment() });
}

await main(() => {
  const { values, positionals } = parseArgs({
    options: { replay: { type: 'boolean' } },
    allowPositionals: true,
  });
  const seconds = Number(positionals[0] ?? 60);
  if (!Number.isInteger(seconds) || seconds < 1) {
    throw new Failure('usage: npm run fuzz [-- seconds]');
  }
  configure('sanitized', { tests: true });
  build('fuzz');
  const targets = readdirSync(inRoot('tests/fuzz/corpus'));
  for (const target of targets) {
    fuzz(target, values.replay ? replayed(target) : [`-max_total_time=${seconds}`]);
  }
  say(`fuzz: ${targets.length} target(s), nothing broke`);
});
