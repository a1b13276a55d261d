/** Kaggle's train.csv of 42 000 rows is given to the page: how long until it is read, and every frame. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { digitsCore, mnist } from '../lib/digits-core.mjs';
import { inBuild } from '../lib/paths.mjs';

const rows = 42_000;
const pixels = 784;

/** A file as Kaggle's is: a head, then a label and 784 bytes a row. */
async function csvFile() {
  const file = inBuild('bench/train.csv');
  if (existsSync(file)) return file;
  const train = mnist(await digitsCore(), 'train');
  const names = Array.from({ length: pixels }, (_, k) => `pixel${k}`);
  const lines = [`label,${names.join(',')}`];
  for (let row = 0; row < rows; row += 1) {
    const image = train.pixels.subarray(row * pixels, (row + 1) * pixels);
    lines.push(`${train.labels[row]},${image.join(',')}`);
  }
  mkdirSync(inBuild('bench'), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** In the page, before the file is given: from then on every frame is timed until its name stands there. */
function watch(name) {
  window.fileRead = new Promise((resolve) => {
    const picture = document.querySelector('.files-picture');
    const input = picture.querySelector('input[type=file]');
    const seen = new Set();
    const lengths = [];
    let last = 0;
    const frame = (now) => {
      if (last > 0) lengths.push(now - last);
      last = now;
      const bar = picture.querySelector('progress');
      if (bar) seen.add(bar.value);
      const loaded = [...picture.querySelectorAll('dd output')].some(({ textContent }) =>
        textContent.includes(name),
      );
      const failed = picture.querySelector('[role=alert]')?.textContent;
      if (!loaded && !failed) return void requestAnimationFrame(frame);
      resolve({
        failed,
        seconds: lengths.reduce((sum, length) => sum + length, 0) / 1000,
        longest: Math.max(...lengths),
        progress: seen.size,
      });
    };
    input.addEventListener('change', () => requestAnimationFrame(frame), { capture: true });
  });
}

async function measure(browser, site, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 820 } });
  const page = await context.newPage();
  await page.goto(`${site}en/09-reading-digits/#idea=files`);
  const input = page.locator('.files-picture input[type=file]');
  await input.waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.evaluate(watch, 'train.csv');
  await input.setInputFiles(file);
  const measured = await page.evaluate(() => window.fileRead);
  await context.close();
  if (measured.failed) throw new Error(`train.csv was refused: ${measured.failed}`);
  return measured;
}

/** Seconds until the file is read, the longest frame in milliseconds, and how often the bar moved. */
export async function measureCsv(browser, site, runs) {
  const file = await csvFile();
  const measured = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measure(browser, site, file));
  return measured;
}
