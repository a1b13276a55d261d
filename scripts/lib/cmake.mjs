/** Configures and builds the C++ of one preset (see CMakePresets.json). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inBuild, root } from './paths.mjs';
import { run } from './shell.mjs';
import { readToolchain, toolEnvironment } from './toolchain.mjs';

/**
 * CMake keeps the first compiler that it saw, for ever: with other tools, or in another place,
 * the build folder is configured afresh. Without `tests` a folder that is configured is left as it
 * is, whether it has tests or not.
 */
export function configure(preset, { tests }) {
  const { cmake, emscripten, cxx } = readToolchain();
  const note = inBuild(preset, 'configured-with.json');
  const tools = JSON.stringify({ root, compiler: preset === 'wasm' ? emscripten : cxx });
  const same = existsSync(note) && readFileSync(note, 'utf8') === tools;
  if (same && !tests) return;
  const fresh = same ? [] : ['--fresh'];
  const options = ['--preset', preset, `-DGRADUS_TESTS=${tests ? 'ON' : 'OFF'}`];
  run(cmake, [...fresh, ...options], { env: toolEnvironment() });
  writeFileSync(note, tools);
}

export function build(preset) {
  run(readToolchain().cmake, ['--build', '--preset', preset], { env: toolEnvironment() });
}
