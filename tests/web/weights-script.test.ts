import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { languages } from '../../web/src/lesson/language.ts';

const chapter = (file: string) =>
  readFileSync(
    fileURLToPath(new URL(`../../web/content/09-reading-digits/${file}`, import.meta.url)),
    'utf8',
  );

it.each(languages)('[S2.10] the script in the text is the one that is tested (%s)', (language) => {
  const [warning = '', ...script] = chapter('weights_from_pickle.py').trimEnd().split('\n');
  expect(warning).toMatch(/^#/);
  expect(script.length).toBeLessThan(10);
  expect(chapter(`${language}.md`)).toContain(['```python', ...script, '```'].join('\n'));
});
