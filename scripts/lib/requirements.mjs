/** What the system must provide: how each thing is found, and the packages that bring it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasLlvmForEmscripten } from './emscripten.mjs';
import { probe, which } from './shell.mjs';

/** The first of these programs whose --version says at least `minimum` (for example 3.25). */
function atLeast(minimum, ...names) {
  const [major, minor = 0] = minimum.split('.').map(Number);
  return names
    .map((name) => which(name))
    .find((program) => {
      const found = program && /(\d+)\.(\d+)/.exec(probe(program, ['--version']) ?? '');
      if (!found) return false;
      return Number(found[1]) > major || (Number(found[1]) === major && Number(found[2]) >= minor);
    });
}

const python = (...modules) =>
  ['/usr/bin/python3', which('python3')].find(
    (program) => program && probe(program, ['-c', `import ${modules.join(', ')}`]) !== undefined,
  );

const llvmTool = (name) => atLeast('19', `${name}-19`, name);

function eigen() {
  const prefixes = (process.env.CMAKE_PREFIX_PATH ?? '').split(/[:;]/).filter(Boolean);
  prefixes.push('/usr', '/usr/local', '/opt/homebrew', '/opt/local');
  return prefixes
    .map((prefix) => join(prefix, 'include/eigen3'))
    .find((folder) => existsSync(join(folder, 'Eigen/Core')));
}

/** Clang that can also link the sanitizers. */
function clang() {
  const compiler = atLeast('17', 'clang++-19', 'clang++');
  const flags = '-x c++ - -fsanitize=address,undefined -o /dev/null'.split(' ');
  const input = { input: 'int main() {}', stdio: ['pipe', 'pipe', 'pipe'] };
  return compiler && probe(compiler, flags, input) !== undefined ? compiler : undefined;
}

const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const browser = () => which('chromium', 'chromium-browser', 'google-chrome', 'chrome', macChrome);

const noto = '/usr/share/fonts/opentype/noto';
const cjkFont = () =>
  process.platform !== 'linux' ||
  (existsSync(noto) && readdirSync(noto).some((name) => name.includes('CJK'))) ||
  Boolean(probe('fc-list', [':lang=zh', 'file'])?.trim());

/**
 * `find` answers the place (or true), or nothing when it is missing. Those with `test` are needed
 * only by the tests.
 */
export const requirements = [
  { name: 'cmake', text: 'cmake 3.25', find: () => atLeast('3.25', 'cmake'), packages: ['cmake'] },
  { name: 'ninja', text: 'ninja', find: () => which('ninja'), packages: ['ninja-build'] },
  { name: 'eigen', text: 'Eigen 3.4', find: eigen, packages: ['libeigen3-dev'] },
  {
    name: 'fontPython',
    text: 'python3 with fonttools and brotli',
    find: () => python('fontTools.subset', 'brotli'),
    packages: ['python3', 'python3-fonttools', 'python3-brotli'],
  },
  {
    name: 'llvm',
    text: 'LLVM 19 for Emscripten',
    find: hasLlvmForEmscripten,
    packages: ['clang-19', 'lld-19', 'llvm-19'],
  },
  {
    name: 'cxx',
    text: 'clang 17 with its sanitizers',
    find: clang,
    packages: ['clang-19', 'lld-19', 'libclang-rt-19-dev'],
    test: true,
  },
  {
    name: 'clangTidy',
    text: 'clang-tidy 19',
    find: () => llvmTool('clang-tidy'),
    packages: ['clang-tidy-19'],
    test: true,
  },
  {
    name: 'clangFormat',
    text: 'clang-format 19',
    find: () => llvmTool('clang-format'),
    packages: ['clang-format-19'],
    test: true,
  },
  {
    name: 'objdump',
    text: 'llvm-objdump 19',
    find: () => llvmTool('llvm-objdump'),
    packages: ['llvm-19'],
    test: true,
  },
  {
    name: 'python',
    text: 'python3 with numpy',
    find: () => python('numpy'),
    packages: ['python3', 'python3-numpy'],
    test: true,
  },
  {
    name: 'browser',
    text: 'Chromium or Chrome',
    find: browser,
    packages: ['chromium'],
    test: true,
  },
  {
    name: 'cjkFont',
    text: 'a Chinese font (Noto Sans CJK)',
    find: cjkFont,
    packages: ['fonts-noto-cjk'],
    test: true,
  },
];
