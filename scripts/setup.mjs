/**
 * Sets up what is missing to build and serve the course; with --test also what the tests need,
 * with --env only prints the variables for working by hand: eval "$(node scripts/setup.mjs --env)".
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findCatch2 } from './lib/catch2.mjs';
import { findEmscripten } from './lib/emscripten.mjs';
import { installDependencies } from './lib/npm.mjs';
import { main, say, which } from './lib/shell.mjs';
import { findSystemTools } from './lib/system.mjs';
import { toolchainFile, toolVariables } from './lib/toolchain.mjs';

/** What the choice of tools depends on; when it changes, look again. */
function circumstances() {
  const emcc = which('emcc');
  return JSON.stringify([
    process.env.GRADUS_TOOLCHAIN === 'private',
    process.env.GRADUS_CATCH2 ?? '',
    process.version,
    emcc ? [emcc, statSync(emcc).mtimeMs] : [],
  ]);
}

/** What was found the last time; nothing where nobody has looked. */
function found() {
  try {
    return JSON.parse(readFileSync(toolchainFile, 'utf8'));
  } catch {
    return undefined;
  }
}

function fits(record, test) {
  return (
    record?.circumstances === circumstances() &&
    (record.test || !test) &&
    Object.values(record.tools).every((place) => existsSync(place))
  );
}

export function setUp({ test: wanted = false } = {}) {
  installDependencies();
  const before = found();
  // Building must not forget what the tests need.
  const test = wanted || before?.test === true;
  if (!fits(before, test)) {
    const tools = findSystemTools({ test });
    Object.assign(tools, findEmscripten());
    if (test) tools.catch2 = findCatch2();
    mkdirSync(dirname(toolchainFile), { recursive: true });
    const record = { circumstances: circumstances(), test, tools };
    writeFileSync(toolchainFile, `${JSON.stringify(record, null, 2)}\n`);
  }
}

const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

if (process.argv[1] === import.meta.filename) {
  await main(() => {
    if (process.argv.includes('--env')) {
      for (const [name, value] of Object.entries(toolVariables())) {
        say(`export ${name}=${quote(value)}`);
      }
    } else {
      setUp({ test: process.argv.includes('--test') });
      say('setup: ready');
    }
  });
}
