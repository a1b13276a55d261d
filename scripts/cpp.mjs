/** Configures, builds and tests the C++ of one preset: node scripts/cpp.mjs native. */
import { build, configure } from './lib/cmake.mjs';
import { Failure, main, run, say } from './lib/shell.mjs';
import { toolEnvironment } from './lib/toolchain.mjs';

await main(() => {
  const [preset] = process.argv.slice(2);
  if (!preset) throw new Failure('usage: node scripts/cpp.mjs native|sanitized|wasm');
  configure(preset, { tests: true });
  build(preset);
  run('ctest', ['--preset', preset, '--verbose'], { env: toolEnvironment() });
  say(`cpp: ${preset} is built and tested`);
});
