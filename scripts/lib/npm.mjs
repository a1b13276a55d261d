/** The npm dependencies: installed when node_modules does not hold what the lock file says. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { quietly, retry, say } from './shell.mjs';

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

// Contents are compared, not times: a fresh checkout makes every file look new.
function upToDate() {
  const wanted = packagesIn(inRoot('package-lock.json'));
  const present = packagesIn(inRoot('node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.integrity === entry.integrity : entry.optional || entry.peer;
  });
}

export function installDependencies() {
  if (upToDate()) return;
  say('setup: installing the npm dependencies');
  retry(2, () => quietly('npm', ['ci', '--no-audit', '--no-fund']));
}
