/** The tools that the set-up found, read from build/toolchain.json. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { emscriptenEnvironment } from './emscripten.mjs';
import { inBuild } from './paths.mjs';
import { Failure } from './shell.mjs';

export const toolchainFile = inBuild('toolchain.json');

/** Name → absolute path; see requirements.mjs, emscripten.mjs and catch2.mjs for the names. */
export function readToolchain() {
  try {
    return JSON.parse(readFileSync(toolchainFile, 'utf8')).tools;
  } catch {
    throw new Failure('The tools are not set up: run `npm run setup`.');
  }
}

/** The C compiler that stands beside a C++ compiler: clang-19 of clang++-19. */
const cCompilerOf = (cxx) => join(dirname(cxx), basename(cxx).replace('++', ''));

/** The variables that CMake, its presets and emcc read. */
export function toolVariables(tools = readToolchain()) {
  return {
    ...emscriptenEnvironment(tools),
    GRADUS_EMSCRIPTEN: tools.emscripten,
    GRADUS_NODE: process.execPath,
    ...(tools.catch2 && { GRADUS_CATCH2: tools.catch2 }),
    ...(tools.cxx && { CXX: tools.cxx, CC: cCompilerOf(tools.cxx) }),
  };
}

export const toolEnvironment = () => ({ ...process.env, ...toolVariables() });
