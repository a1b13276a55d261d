/**
 * Runs every test, stage by stage, and stops at the first failure.
 *
 *   npm test -- [--keep-going] [--verbose] [--only name,name]
 *
 * What a stage prints is kept in build/log and shown when it fails, or always with --verbose.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inBuild } from './lib/paths.mjs';
import { Failure, main, say } from './lib/shell.mjs';
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
  return stages.filter(({ name }) => names.includes(name));
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      'keep-going': { type: 'boolean' },
      verbose: { type: 'boolean' },
      only: { type: 'string' },
    },
  });
  mkdirSync(inBuild('log'), { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const stage of chosen(values.only)) {
    const start = Date.now();
    process.stdout.write(`${stage.name.padEnd(10)} `);
    const { passed, failed, output } = await runStage(stage, { verbose: values.verbose });
    total.passed += passed;
    total.failed += failed;
    const verdict = failed > 0 ? `FAILED (${failed} of ${passed + failed})` : `passed (${passed})`;
    say(`${verdict}, ${seconds(start)}`);
    if (failed > 0) {
      if (!values.verbose) say(output);
      if (!values['keep-going']) break;
    }
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});
