/** Folders that appear complete or not at all. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const prefix = '.tmp-';
const day = 24 * 60 * 60 * 1000;

/** Removes what interrupted runs left behind; younger folders may be in use. */
function sweep(parent) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const age =
      Date.now() - (statSync(join(parent, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > day) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** Calls `body` with a temporary folder inside `parent`, removed afterwards. */
export function withScratch(parent, body) {
  mkdirSync(parent, { recursive: true });
  sweep(parent);
  const folder = mkdtempSync(join(parent, prefix));
  try {
    return body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes `target` by filling a folder beside it and renaming that when complete: an interruption
 * leaves nothing half done, and of two processes that do it at once one wins.
 */
export function makeOnce(target, fill) {
  if (existsSync(target)) return;
  withScratch(dirname(target), (scratch) => {
    const folder = join(scratch, basename(target));
    mkdirSync(folder);
    fill(folder, scratch);
    try {
      renameSync(folder, target);
    } catch (failure) {
      if (!existsSync(target)) throw failure;
    }
  });
}
