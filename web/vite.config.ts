import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Names for what the other build steps leave behind. */
const aliases = {
  '#wasm-digits-node': here('../build/wasm/node/digits.mjs'),
  '#wasm-digits': here('../build/wasm/web/digits.mjs'),
  '#wasm-networks-node': here('../build/wasm/node/networks.mjs'),
  '#wasm-networks': here('../build/wasm/web/networks.mjs'),
  '#wasm-arrays-node': here('../build/wasm/node/arrays.mjs'),
  '#wasm-arrays': here('../build/wasm/web/arrays.mjs'),
  '#wasm-node': here('../build/wasm/node/gradus.mjs'),
  '#wasm': here('../build/wasm/web/gradus.mjs'),
  '#content': here('content'),
};

/** The browser's part: scripts, style sheets, and a manifest from which the pages link them. */
const client = {
  outDir: here('../build/site'),
  emptyOutDir: true,
  manifest: 'assets/manifest.json',
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  rolldownOptions: {
    checks: { bundlerTimings: false },
    input: {
      main: here('src/main.ts'),
      early: here('src/shell/early.ts'),
      root: here('src/shell/root.ts'),
      lost: here('src/shell/lost.ts'),
      offline: here('src/shell/offline.ts'),
    },
    output: {
      // The service worker speaks for the folder in which it stands, under a name that stays.
      entryFileNames: ({ name }: { name: string }) =>
        name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js',
    },
  },
};

/** The program that writes the pages (`--ssr src/prerender/main.ts`); it runs once, in Node. */
const prerender = {
  outDir: here('../build/prerender'),
  emptyOutDir: true,
  copyPublicDir: false,
};

export default defineConfig(({ isSsrBuild }) => ({
  root: here('.'),
  base: './',
  resolve: { alias: aliases },
  plugins: [svelte({ configFile: here('svelte.config.js') })],
  worker: { format: 'es' as const },
  build: { target: 'es2023', ...(isSsrBuild ? prerender : client) },
}));
