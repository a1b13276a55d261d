/**
 * Measures what the course promises against limits: its first chapter, what is dragged and a large
 * file in the browser; thousands of images against the notes' loop in NumPy:
 *
 *   npm run bench [-- --json] [--runs 5]
 *
 * Needs a built site (`npm run build`). Exit code 1 when a limit is missed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { measureCsv } from './bench/csv.mjs';
import { measureDrag } from './bench/drag.mjs';
import { measureFill } from './bench/fill.mjs';
import { measureForward } from './bench/forward.mjs';
import { measureInference } from './bench/inference.mjs';
import { measureVisit } from './bench/visit.mjs';
import { inBuild, inRoot } from './lib/paths.mjs';
import { Failure, main, say } from './lib/shell.mjs';
import { readToolchain } from './lib/toolchain.mjs';

const chapter = 'en/04-one-neuron/';

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Starts the server of the site; resolves to its address. */
function startServer() {
  const server = spawn(process.execPath, [inRoot('scripts/serve.mjs'), '--port', '4471']);
  const address = new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.once('exit', () => reject(new Failure('bench: the server did not start')));
  });
  return { server, address };
}

function launch() {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: readToolchain().browser,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', ...asRoot],
  });
}

/** Thousands of images against NumPy, and a file of 42 000 rows. */
function digitRows({ together, alone }, files) {
  const ratio = ({ pairs }) => median(pairs.map((pair) => pair.ratio));
  const apart = ({ pairs }) =>
    pairs.filter(({ ours, theirs }) => ours.right !== theirs.right).length;
  return [
    { name: "10 000 images by 100, NumPy's loop = 1", value: ratio(together), unit: '', most: 0.9 },
    { name: "… one by one, NumPy's loop = 1", value: ratio(alone), unit: '', most: 0.15 },
    { name: '… with another accuracy', value: apart(together) + apart(alone), unit: '', most: 0 },
    {
      name: '42 000 rows of CSV read',
      value: median(files.map((file) => file.seconds)),
      unit: 's',
      most: 2,
    },
    {
      name: '… longest frame meanwhile',
      value: median(files.map((file) => file.longest)),
      unit: 'ms',
      most: 100,
    },
    {
      name: '… steps of the progress bar',
      value: Math.min(...files.map((file) => file.progress)),
      unit: '',
      least: 5,
    },
  ];
}

/** NumPy without a fast library for products is no measure. */
const slowProducts = 15;

/** What is measured, its limit, and on which side of it one must stay. */
function verdicts({ visits, drags, fills, forward, inference, files }) {
  const bytes = median(visits.map((visit) => visit.bytes));
  const ready = median(visits.map((visit) => visit.ready));
  const frames = median(drags.map((drag) => drag.framesPerSecond));
  const samples = drags.reduce((sum, drag) => sum + drag.changes, 0);
  const torn = drags.reduce((sum, drag) => sum + drag.torn, 0);
  return [
    { name: 'first visit, gzip', value: bytes / 1000, unit: 'kB', most: 200 },
    { name: 'interactive', value: ready / 1000, unit: 's', most: 1 },
    { name: 'frames while dragging', value: frames, unit: '/s', least: 55 },
    { name: 'frames in which a number changed', value: samples, unit: '', least: 30 },
    { name: '… and another view lagged', value: torn, unit: '', most: 0 },
    {
      name: 'frames while a histogram fills',
      value: median(fills.map((fill) => fill.framesPerSecond)),
      unit: '/s',
      least: 55,
    },
    ...forward.flatMap(({ name, framesPerSecond, changes }) => [
      { name: `frames: ${name}`, value: framesPerSecond, unit: '/s', least: 55 },
      { name: '… in which a number changed', value: changes, unit: '', least: 30 },
    ]),
    ...digitRows(inference, files),
  ].map((row) => ({
    ...row,
    passed: row.value <= (row.most ?? Infinity) && row.value >= (row.least ?? -Infinity),
  }));
}

function print(rows) {
  for (const { name, value, unit, most, least, passed } of rows) {
    const number = `${Number(value.toFixed(2))} ${unit}`.trim();
    const limit = most !== undefined ? `≤ ${most}` : `≥ ${least}`;
    say(
      `${name.padEnd(38)} ${number.padStart(12)}   ${limit.padEnd(7)} ${passed ? 'ok' : 'MISSED'}`,
    );
  }
}

await main(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, runs: { type: 'string', default: '5' } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Failure('bench: --runs is a whole number');
  if (!existsSync(inBuild('site', chapter))) {
    throw new Failure('bench: build/site is missing; run `npm run build` first');
  }
  const { server, address } = startServer();
  const browser = await launch();
  try {
    const site = await address;
    const url = `${site}${chapter}`;
    const visits = [];
    const drags = [];
    const fills = [];
    // The first start of a browser pays for itself, not for the page.
    await measureVisit(browser, url);
    for (let run = 0; run < runs; run += 1) visits.push(await measureVisit(browser, url));
    for (let run = 0; run < Math.min(runs, 3); run += 1)
      drags.push(await measureDrag(browser, url));
    for (let run = 0; run < Math.min(runs, 3); run += 1)
      fills.push(await measureFill(browser, site));
    const forward = await measureForward(browser, site);
    const files = await measureCsv(browser, site, Math.min(runs, 3));
    const inference = await measureInference(runs);
    const measured = { visits, drags, fills, forward, inference, files };
    const rows = verdicts(measured);
    if (values.json) say(JSON.stringify({ rows, ...measured }, null, 2));
    else print(rows);
    if (inference.gigaflops < slowProducts && !values.json) {
      const found = inference.gigaflops.toFixed(0);
      say(`NumPy multiplies at ${found} GFLOP/s here, without a fast library: it could do better.`);
    }
    if (rows.some(({ passed }) => !passed)) process.exitCode = 1;
  } finally {
    await browser.close();
    server.kill();
  }
});
