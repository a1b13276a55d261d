/**
 * Emscripten: the one on PATH if it can do what is asked of it, or else a private one made from
 * Debian packages and npm packages, kept in the cache for all checkouts.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { hasApt, privateSource } from './apt.mjs';
import { cache, inRoot } from './paths.mjs';
import { makeOnce, withScratch } from './scratch.mjs';
import { Failure, probe, quietly, say, which } from './shell.mjs';

const LLVM = '/usr/lib/llvm-19/bin';
const privateFolder = join(cache, 'toolchain-3.1.69-1');
const wanted = 'emcc 3.1.69 or newer on PATH (emsdk or the system package)';

const probeSource = `
#include <emscripten/bind.h>
#include <cstdio>
#include <stdexcept>
int checked(int x) { if (x > 1) throw std::out_of_range("x"); return x; }
EMSCRIPTEN_BINDINGS(probe) { emscripten::function("checked", &checked); }
int main(int argc, char**) {
  try { checked(argc + 1); } catch (const std::exception&) { std::puts("caught"); }
}
`;

// A version number proves nothing (a release on the wrong binaryen links at -O2, not at -O3): link
// and run something that needs it all.
const probeFlags =
  '-O3 -msimd128 -fwasm-exceptions -lembind -sENVIRONMENT=node -sEXPORT_ES6 -sMODULARIZE ' +
  '-sWASM_BIGINT -sALLOW_MEMORY_GROWTH -sMALLOC=emmalloc -sDYNAMIC_EXECUTION=0 --emit-tsd probe.d.ts';

/** The variables under which this Emscripten works. */
export function emscriptenEnvironment({ emConfig, tsc }) {
  const path = [dirname(tsc), process.env.PATH].join(delimiter);
  return { PATH: path, ...(emConfig && { EM_CONFIG: emConfig }) };
}

/** The complaint of a probe link, or undefined when all went well. */
function complaint(emscripten) {
  // cpp/musl compiles them.
  const sources = join(emscripten.emscripten, 'system/lib/libc/musl/src/math');
  if (!existsSync(sources)) return `no ${sources}`;
  const env = { ...process.env, ...emscriptenEnvironment(emscripten) };
  return withScratch(cache, (cwd) => {
    try {
      writeFileSync(join(cwd, 'probe.cpp'), probeSource);
      const flags = [...probeFlags.split(' '), 'probe.cpp', '-o', 'probe.mjs'];
      quietly(emscripten.emcc, flags, { cwd, env });
      const call = "import make from './probe.mjs'; await make();";
      writeFileSync(join(cwd, 'run.mjs'), call);
      const printed = quietly(process.execPath, ['run.mjs'], { cwd }).trim();
      if (printed !== 'caught') return `the probe printed "${printed}"`;
      return existsSync(join(cwd, 'probe.d.ts')) ? undefined : 'no probe.d.ts';
    } catch (failure) {
      return failure.message;
    }
  });
}

function lookOnPath() {
  const emcc = process.env.GRADUS_TOOLCHAIN === 'private' ? undefined : which('emcc');
  if (!emcc) return undefined;
  const reported = probe('em-config', ['EMSCRIPTEN_ROOT'])?.trim();
  const emscripten = {
    emcc,
    emscripten: reported || dirname(realpathSync(emcc)),
    emConfig: process.env.EM_CONFIG,
    tsc: inRoot('node_modules/.bin/tsc'),
  };
  const reason = complaint(emscripten);
  if (!reason) return emscripten;
  say(`setup: ${emcc} is not usable (${reason.split('\n')[0]})`);
  return undefined;
}

let found;
const fromPath = () => (found ??= { emscripten: lookOnPath() }).emscripten;

// Libraries for threads, workers, sanitizers and link-time optimisation: 1.4 of 1.6 GB.
const unused = /^(pic|lto|lto-pic|lib(.*-(mt|ww)\b|.*[alb]san|sanitizer|wasmfs|mimalloc).*)$/;

function prune(emscripten) {
  for (const folder of ['test', 'docs', 'media']) {
    rmSync(join(emscripten, folder), { recursive: true, force: true });
  }
  const libraries = join(emscripten, 'cache/sysroot/lib/wasm32-emscripten');
  for (const name of readdirSync(libraries)) {
    if (unused.test(name)) rmSync(join(libraries, name), { recursive: true });
  }
}

// Copies, not links: the toolchain outlives the checkout that made it.
function addNodePackages(folder) {
  const nodePackage = (name) => inRoot('node_modules', name);
  cpSync(join(nodePackage('binaryen'), 'bin'), join(folder, 'binaryen/bin'), { recursive: true });
  cpSync(nodePackage('acorn'), join(folder, 'emscripten/node_modules/acorn'), { recursive: true });
  const typescript = join(folder, 'typescript');
  cpSync(nodePackage('typescript'), typescript, {
    recursive: true,
    filter: (path) => !/\/lib\/([a-z]{2}(-[a-z]+)?$|tsserver|_tsserver|typescript\.)/.test(path),
  });
  mkdirSync(join(folder, 'bin'));
  symlinkSync('../typescript/bin/tsc', join(folder, 'bin/tsc'));
  for (const tool of readdirSync(join(folder, 'binaryen/bin'))) {
    chmodSync(join(folder, 'binaryen/bin', tool), 0o755);
  }
}

function configuration() {
  // Node's own path is looked up at each start: it may move.
  return `import os, shutil
here = os.path.dirname(os.path.abspath(os.environ['EM_CONFIG']))
LLVM_ROOT = '${LLVM}'
BINARYEN_ROOT = os.path.join(here, 'binaryen')
NODE_JS = os.environ.get('GRADUS_NODE') or shutil.which('node')
FROZEN_CACHE = True
LLVM_ADD_VERSION = ''
CLANG_ADD_VERSION = ''
`;
}

function fillPrivate(folder, scratch) {
  const source = privateSource(scratch);
  source.fetch('download', `emscripten/${source.release}`);
  const archive = readdirSync(scratch).find((name) => name.endsWith('.deb'));
  const unpacked = join(scratch, 'unpacked');
  quietly('dpkg', ['-x', join(scratch, archive), unpacked]);
  prune(join(unpacked, 'usr/share/emscripten'));
  cpSync(join(unpacked, 'usr/share/emscripten'), join(folder, 'emscripten'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  addNodePackages(folder);
  writeFileSync(join(folder, 'config.py'), configuration());
}

function fromCache() {
  const emscripten = {
    emcc: join(privateFolder, 'emscripten/emcc'),
    emscripten: join(privateFolder, 'emscripten'),
    emConfig: join(privateFolder, 'config.py'),
    tsc: join(privateFolder, 'bin/tsc'),
  };
  // Written last, after the probe: without it the folder is not trusted.
  const marker = join(privateFolder, 'probed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === process.version) return emscripten;
  if (!existsSync(privateFolder)) {
    say('setup: making a private Emscripten from Debian packages (240 MB, a minute or two)');
    makeOnce(privateFolder, fillPrivate);
  }
  const reason = complaint(emscripten);
  if (reason) {
    const hint = `remove ${privateFolder} to start afresh, or install ${wanted}`;
    throw new Failure(`setup: the private Emscripten does not work; ${hint}\n${reason}`);
  }
  writeFileSync(marker, process.version);
  return emscripten;
}

const canBePrivate = () => hasApt() && existsSync('/etc/debian_version');

/** Is LLVM there that a private Emscripten needs, if one is needed? */
export function hasLlvmForEmscripten() {
  if (fromPath() || !canBePrivate()) return true;
  return ['clang', 'wasm-ld', 'llvm-ar'].every((tool) => existsSync(join(LLVM, tool)));
}

/** Finds or makes a working Emscripten. */
export function findEmscripten() {
  const emscripten = fromPath();
  if (emscripten) return emscripten;
  if (!canBePrivate()) throw new Failure(`setup: please install ${wanted}`);
  return fromCache();
}
