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

/** The course at the top of a server, and once more in a folder of another. */
const atTop = `http://localhost:${port}/`;
const inFolder = `http://localhost:${port + 1}/some/path/`;
process.env.GRADUS_FOLDER_URL = inFolder;

const server = (url: string) => ({
  command: `node scripts/serve.mjs --port ${new URL(url).port} --base ${new URL(url).pathname}`,
  cwd: here('..'),
  url,
});

export default defineConfig({
  testDir: here('../tests/e2e'),
  outputDir: here('../build/e2e'),
  reporter: 'line',
  fullyParallel: true,
  workers: 2,
  // A shared machine may stall for longer than a page waits; what passes only then is called flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 20_000,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: atTop,
    viewport: { width: 1280, height: 820 },
    locale: 'en',
    launchOptions: { executablePath: tools.browser, args: [...quiet, ...asRoot] },
  },
  webServer: [server(atTop), server(inFolder)],
});
