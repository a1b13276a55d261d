/** Steps that are skipped while their inputs are what they were. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inBuild, inRoot } from './paths.mjs';

function* filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** A digest of names and contents: a file that is written again, unchanged, changes nothing. */
export function fingerprint(paths) {
  const digest = createHash('sha256');
  for (const path of paths) {
    for (const file of filesOf(inRoot(path))) {
      digest.update(`\n${file}\n`).update(readFileSync(file));
    }
  }
  return digest.digest('hex');
}

/** Runs `action` unless `output` stands and the inputs are unchanged; says whether it ran. */
export async function unlessFresh(name, { inputs, output }, action) {
  const stamp = inBuild('stamps', name);
  const now = fingerprint(inputs);
  const before = existsSync(stamp) && readFileSync(stamp, 'utf8');
  if (before === now && existsSync(inRoot(output))) return false;
  rmSync(stamp, { force: true });
  await action();
  mkdirSync(inBuild('stamps'), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}
