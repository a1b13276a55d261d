/**
 * Measures what the course promises of its first chapter and of what is dragged, in the browser,
 * against limits:
 *
 *   npm run bench [-- --json] [--runs 5]
 *
 * Needs a built site (`npm run build`). Exit code 1 when a limit is missed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { measureDrag } from './bench/drag.mjs';
import { measureFill } from './bench/fill.mjs';
import { measureForward } from './bench/forward.mjs';
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

/** What is measured, its limit, and on which side of it one must stay. */
function verdicts(visits, drags, fills, forward) {
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
      `${name.padEnd(34)} ${number.padStart(12)}   ${limit.padEnd(7)} ${passed ? 'ok' : 'MISSED'}`,
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
    const rows = verdicts(visits, drags, fills, forward);
    if (values.json) say(JSON.stringify({ rows, visits, drags, fills, forward }, null, 2));
    else print(rows);
    if (rows.some(({ passed }) => !passed)) process.exitCode = 1;
  } finally {
    await browser.close();
    server.kill();
  }
});
