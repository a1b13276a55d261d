/** Running other programs, and saying what happened. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

/** A failure whose message is all that the user needs: printed without a stack. */
export class Failure extends Error {}

export const say = (line) => console.log(line);

/** Runs a program with its output shown; throws when it fails. */
export function run(command, args = [], options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) throw new Failure(`${command}: ${result.error.message}`);
  if (result.status !== 0) {
    throw new Failure(`${command} ${args[0] ?? ''} failed (${result.status ?? result.signal})`);
  }
}

/** Runs a program silently; its output appears only in the failure. */
export function quietly(command, args = [], options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    ...options,
  });
  if (result.error) throw new Failure(`${command}: ${result.error.message}`);
  if (result.status !== 0) {
    const tail = `${result.stdout}${result.stderr}`.trim().split('\n').slice(-15).join('\n');
    throw new Failure(`${command} ${args.slice(0, 2).join(' ')} failed\n${tail}`);
  }
  return result.stdout;
}

/** The standard output of a program, or undefined when it is missing or fails. */
export function probe(command, args = [], options = {}) {
  try {
    return quietly(command, args, options);
  } catch {
    return undefined;
  }
}

/** Tries again after a pause: mirrors and registries fail now and then. */
export function retry(times, action) {
  for (let attempt = 1; ; ++attempt) {
    try {
      return action();
    } catch (failure) {
      if (attempt === times) throw failure;
      say(`  attempt ${attempt} of ${times} failed; trying again`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000 * attempt);
    }
  }
}

/** The first of these names (or absolute paths) that is an executable file. */
export function which(...names) {
  for (const name of names) {
    const folders = name.includes('/') ? [''] : (process.env.PATH ?? '').split(delimiter);
    for (const folder of folders) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        if (statSync(file).isFile()) return file;
      } catch {
        // not in this folder
      }
    }
  }
  return undefined;
}

/** Runs a script's body; a Failure becomes one message and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    console.error(failure.message);
    process.exitCode = 1;
  }
}
