import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import page from './vite.config.ts';

/** The page's configuration, with the tests in tests/web. */
export default defineConfig((environment) =>
  mergeConfig(page(environment), {
    root: fileURLToPath(new URL('..', import.meta.url)),
    test: { include: ['tests/web/**/*.test.ts'] },
  }),
);
