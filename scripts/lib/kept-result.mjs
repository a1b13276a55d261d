/** What a stage of the tests found, kept while nothing changes that it depends on. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inBuild } from './paths.mjs';
import { fingerprint } from './stamp.mjs';

const fileOf = ({ name }) => inBuild('stamps', `test-${name}.json`);

function lastPass(stage) {
  try {
    return JSON.parse(readFileSync(fileOf(stage), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Runs a stage by `run`, unless it has passed with these very inputs and nobody wants it `again`;
 * then it answers with that result, and `kept` is true. Only what passes is kept.
 */
export async function runUnlessPassed(stage, { again }, run) {
  if (!stage.inputs) return run();
  const inputs = fingerprint(stage.inputs);
  const last = lastPass(stage);
  if (!again && last?.inputs === inputs) {
    return { passed: last.passed, failed: 0, output: '', kept: true };
  }
  rmSync(fileOf(stage), { force: true });
  const result = await run();
  if (result.failed === 0) {
    mkdirSync(inBuild('stamps'), { recursive: true });
    writeFileSync(fileOf(stage), JSON.stringify({ inputs, passed: result.passed }));
  }
  return result;
}
