/**
 * Runs every test, stage by stage, and stops at the first failure.
 *
 *   npm test -- [--keep-going] [--verbose] [--again] [--only name,name]
 *
 * What a stage prints is kept in build/log and shown when it fails, or always with --verbose. The
 * longest stages are not run again while nothing has changed that they depend on; --again runs them.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inBuild } from './lib/paths.mjs';
import { Failure, main, say } from './lib/shell.mjs';
import { runUnlessPassed } from './lib/kept-result.mjs';
import { runStage } from './lib/stage.mjs';
import { stages } from './lib/stages.mjs';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function chosen(only) {
  if (!only) return stages;
  const names = only.split(',');
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown) {
    const known = stages.map(({ name }) => name).join(', ');
    throw new Failure(`test: no stage ${unknown}; there are ${known}`);
  }
  return stages.filter(({ name }) => name === 'setup' || names.includes(name));
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      'keep-going': { type: 'boolean' },
      verbose: { type: 'boolean' },
      again: { type: 'boolean' },
      only: { type: 'string' },
    },
  });
  mkdirSync(inBuild('log'), { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const stage of chosen(values.only)) {
    const start = Date.now();
    process.stdout.write(`${stage.name.padEnd(10)} `);
    const run = () => runStage(stage, { verbose: values.verbose });
    const { passed, failed, output, kept } = await runUnlessPassed(stage, values, run);
    total.passed += passed;
    total.failed += failed;
    const verdict = failed > 0 ? `FAILED (${failed} of ${passed + failed})` : `passed (${passed})`;
    say(`${verdict}, ${kept ? 'and nothing has changed since' : seconds(start)}`);
    if (failed > 0) {
      if (!values.verbose) say(output);
      if (!values['keep-going']) break;
    }
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});
