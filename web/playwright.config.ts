import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const port = Number(process.env.GRADUS_TEST_PORT ?? 4317);
const { tools } = JSON.parse(readFileSync(here('../build/toolchain.json'), 'utf8'));

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Chromium refuses its sandbox to root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: here('../tests/e2e'),
  outputDir: here('../build/e2e'),
  reporter: 'line',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: { executablePath: tools.browser, args: [...quiet, ...asRoot] },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    cwd: here('..'),
    url: `http://localhost:${port}/`,
  },
});
