/** Run from the top folder: eslint --config web/eslint.config.js. */
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const typed = ['web/**/*.ts', 'tests/**/*.ts', '**/*.svelte', '**/*.svelte.ts'];

/** The rooms that must not know what is above them. */
const rooms = [
  { files: ['web/src/engine/**'], above: ['lesson', 'figures', 'shell'] },
  { files: ['web/src/lesson/**'], above: ['figures', 'shell'] },
  { files: ['web/src/figures/**'], above: ['shell'] },
];

export default defineConfig(
  { ignores: ['build/', 'node_modules/'] },
  typescript.configs.recommended,
  svelte.configs.recommended,
  {
    files: typed,
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      // TypeScript and svelte-check know better.
      'no-undef': 'off',
    },
  },
  // A URL that is made and used at once is no state.
  { files: ['**/*.svelte', '**/*.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  { files: ['scripts/**', '**/*.mjs', '**/*.js'], languageOptions: { globals: globals.node } },
  {
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes from the core.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  ...rooms.map(({ files, above }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: above.map((room) => ({
            group: [`**/${room}/**`, `**/${room}`],
            message: 'Arrows point one way: shell → figures → lesson → engine.',
          })),
        },
      ],
    },
  })),
);
