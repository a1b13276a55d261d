/** Running one stage of the tests. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { inBuild, root } from './paths.mjs';

/** Runs a command and answers whether it succeeded; every piece of its output goes to `sink`. */
function succeeds([command, ...args], sink) {
  return new Promise((resolve) => {
    // Colours would get between the words that are counted.
    const env = { ...process.env, FORCE_COLOR: '0' };
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', sink);
    child.stderr.on('data', sink);
    child.on('error', (error) => {
      sink(`${error.message}\n`);
      resolve(false);
    });
    child.on('close', (status) => resolve(status === 0));
  });
}

/** How many tests of a stage passed and failed, and what it printed. */
export async function runStage({ name, commands, count }, { verbose }) {
  const log = createWriteStream(inBuild('log', `${name}.txt`));
  let output = '';
  const sink = (piece) => {
    output += piece;
    log.write(piece);
    if (verbose) process.stdout.write(piece);
  };

  let good = true;
  for (const command of commands()) {
    good = await succeeds(command, sink);
    if (!good) break;
  }
  log.end();

  // A stage that counts nothing is one test; so is one that fails without a failed test.
  const { passed, failed } = count?.(output) ?? { passed: 0, failed: 0 };
  if (good) return { passed: Math.max(passed, 1), failed, output };
  return { passed, failed: Math.max(failed, 1), output };
}
