import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Label, Operation, Trace } from '../../web/src/engine/trace.ts';
import { expression, type Term } from '../../web/src/lesson/expression.ts';
import {
  callsOf,
  fileName,
  listingOf,
  loadListings,
  statementOf,
} from '../../web/src/lesson/listings.ts';
import { symbolOf } from '../../web/src/lesson/symbols.ts';
import { moments, walks } from './course.ts';
import { arrays, engine } from './engine.ts';

const arithmetic: Readonly<Partial<Record<Operation, (...parts: number[]) => number>>> = {
  add: (a = NaN, b = NaN) => a + b,
  subtract: (a = NaN, b = NaN) => a - b,
  multiply: (a = NaN, b = NaN) => a * b,
  divide: (a = NaN, b = NaN) => a / b,
  negate: (a = NaN) => -a,
  greater: (a = NaN, b = NaN) => (a > b ? 1 : 0),
  where: (_condition, taken = NaN) => taken,
  absolute: (a = NaN) => Math.abs(a),
  exponential: (a = NaN) => Math.exp(a),
  logarithm: (a = NaN) => Math.log(a),
  sine: (a = NaN) => Math.sin(a),
  cosine: (a = NaN) => Math.cos(a),
  hyperbolic_tangent: (a = NaN) => Math.tanh(a),
  power: (a = NaN, b = NaN) => a ** b,
  square_root: (a = NaN) => Math.sqrt(a),
  truncated: (a = NaN) => Math.trunc(a),
  maximum: (a = NaN, b = NaN) => Math.max(a, b),
  minimum: (a = NaN, b = NaN) => Math.min(a, b),
  less: (a = NaN, b = NaN) => (a < b ? 1 : 0),
  less_equal: (a = NaN, b = NaN) => (a <= b ? 1 : 0),
  greater_equal: (a = NaN, b = NaN) => (a >= b ? 1 : 0),
  equal: (a = NaN, b = NaN) => (a === b ? 1 : 0),
  not_equal: (a = NaN, b = NaN) => (a === b ? 0 : 1),
};

/** JavaScript's functions are not the core's: the last digits may differ. */
const inexact = ['exponential', 'logarithm', 'sine', 'cosine', 'hyperbolic_tangent', 'power'];

/** The value of a formula by school arithmetic, from the numbers at its leaves. */
function fold(trace: Trace, term: Term): number {
  if (term.kind === 'number') return trace.value(term.node);
  const operation = arithmetic[term.operation];
  if (!operation) throw new Error(`a formula with ${term.operation}`);
  return operation(...term.parts.map((part) => fold(trace, part)));
}

function same(trace: Trace, term: Term, value: number): boolean {
  const folded = fold(trace, term);
  if (Object.is(folded, value)) return true; // nan and inf too
  const written = JSON.stringify(term);
  const exact = !inexact.some((name) => written.includes(`"${name}"`));
  return exact
    ? folded === value
    : Math.abs(folded - value) <= 1e-14 * Math.max(1, Math.abs(value));
}

/** More numbers than a formula names before it begins with what there was. */
const longest = 5;

const leaves = (term: Term): number[] =>
  term.kind === 'number' ? [term.node] : term.parts.flatMap(leaves);

const sources = new Map<string, string[]>();

/** A line of a source file as it is today; lines count from 1. */
function sourceLine(file: string, line: number): string | undefined {
  const known = sources.get(file);
  const lines =
    known ?? readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split('\n');
  sources.set(file, lines);
  return lines[line - 1];
}

/** All numbers that the page can show: inputs, what steps speak of, and what those were made of. */
function shownNumbers(trace: Trace): Set<number> {
  const shown = new Set<number>();
  const add = (node: number) => {
    if (shown.has(node)) return;
    shown.add(node);
    trace.operands(node).forEach(add);
  };
  [...trace.inputs, ...trace.steps].flatMap(({ nodes }) => nodes).forEach(add);
  return shown;
}

/** What scenes call quantities that the source has under one name (cpp/gradus/lessons/relabel.hpp). */
const functions = ['step', 'sigmoid', 'tanh', 'relu'];
const calledInScenes: Readonly<Record<string, readonly string[]>> = {
  y: [...functions, 'twice_sigmoid', 'outputs'],
  slope: functions.map((name) => `${name}_slope`),
  sum: ['a1', 'a2', 'a3', 'all'],
  u: ['tempered'],
  C: ['product'],
  x: ['inputs'],
};

/** Where numbers come from what a reader typed or loaded, and so need no name. */
const isReaders = (scene: string) => scene === 'console' || scene === 'picture';

/** Tapes that can be gone through number by number. */
const short = walks.filter(({ trace }) => trace.size <= 2500);

const neuron = { w1: 0.5, w2: 0.5, b: -0.7 };

describe('formulas', () => {
  it.each(short)('of every number of $name give that number', ({ trace }) => {
    const wrong: string[] = [];
    for (let node = 0; node < trace.size; node += 1) {
      const term = expression(trace, node);
      if (!same(trace, term, trace.value(node))) {
        wrong.push(`node ${node}: ${fold(trace, term)} is not ${trace.value(node)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(short)(
    'of every step of $name end in numbers that have a name or stand in the source',
    ({ scene, trace }) => {
      const isKnown = (leaf: number) =>
        trace.label(leaf) !== undefined ||
        trace.operation(leaf) === 'constant' ||
        (isReaders(scene.id) && trace.operands(leaf).length === 0);
      const nameless = trace.steps.flatMap((step) =>
        step.nodes.flatMap((node) => {
          const all = leaves(expression(trace, node));
          // A long sum begins with what there was before.
          return all.slice(all.length > longest ? 1 : 0).filter((leaf) => !isKnown(leaf));
        }),
      );
      expect(nameless).toEqual([]);
    },
  );

  it('[S0.06] of a count of 100 000 draws stay short', () => {
    const trace = arrays.sample('rand', 100_000, 0);
    for (const node of trace.steps.at(-1)?.nodes ?? []) {
      expect(leaves(expression(trace, node)).length).toBeLessThan(40);
    }
  });

  it('[S1.08] open a running sum to what was added: 0.5·1 + 0.5·1 − 0.7', () => {
    const trace = engine.truthTable(neuron, 'bias', 1);
    const last = trace.steps
      .filter(({ name, index }) => name === 'sum' && index.length === 0)
      .at(-1);
    const term = expression(trace, last?.nodes[0] ?? -1);
    const names = leaves(term).map((leaf) => {
      const label = trace.label(leaf);
      return label ? symbolOf(label).key : String(trace.value(leaf));
    });
    expect(names).toEqual(['w1', 'x1', 'w2', 'x2', 'b']);
    expect(leaves(term).map((leaf) => trace.value(leaf))).toEqual([0.5, 1, 0.5, 1, -0.7]);
  });

  it('[S1.34] do not open the old value of what is corrected: w ← w + η e x', () => {
    const trace = engine.learning([0, 0, 0, 1], 1, 12);
    const corrected = trace.steps
      .filter(({ name, index }) => name === 'w' && index[0] === 0)
      .at(-1);
    const term = expression(trace, corrected?.nodes[0] ?? -1);
    const names = leaves(term).map((leaf) => {
      const label = trace.label(leaf);
      return label ? symbolOf(label).letter : '';
    });
    expect(names).toEqual(['w', 'η', 'e', 'x']);
  });
});

describe('symbols', () => {
  const label = (name: string, ...index: number[]): Label => ({
    name,
    index,
    shape: [],
    nodes: [],
  });

  it.each<[Label, string, string, string]>([
    [label('w', 0), 'w', '1', 'w'],
    [label('w', 1), 'w', '2', 'w'],
    [label('x', 3, 1), 'x', '2', 'x'],
    [label('b'), 'b', '', 'b'],
    [label('theta'), 'θ', '', 'b'],
    [label('sum', 1), 's', '', 's'],
    [label('s', 0), 's', '1', 's'],
    [label('y'), 'y', '', 'y'],
    [label('t', 2), 't', '', 't'],
    [label('eta'), 'η', '', 'plain'],
    [label('error', 2), 'e', '', 'loss'],
  ])('%j is %s with subscript "%s" and the role of %s', (of, letter, subscript, role) => {
    expect(symbolOf(of)).toEqual({ letter, subscript, role, key: letter + subscript });
  });

  it.each(walks)('have a letter or a word for every name of $name', ({ scene, trace }) => {
    for (const of of [...trace.inputs, ...trace.steps]) {
      const { letter } = symbolOf(of);
      if ((scene.module ?? 'neurons') === 'neurons') expect(letter.length, of.name).toBe(1);
      // A layer's letters have its number, a derivative its dash: W1, σ′.
      expect(letter, of.name).toMatch(/^(\p{L}[a-z]*|[WbazAZ]\d|(σ|step|tanh|ReLU)′?)$/u);
    }
  });
});

const listings = await loadListings(new Set(['neurons', 'arrays', 'networks', 'digits']));

describe('listings', () => {
  const all = Object.entries(listings).flatMap(([file, cuts]) =>
    cuts.map((cut) => ({ file, ...cut })),
  );

  it('were cut', () => expect(all.length).toBeGreaterThan(8));

  it.each(all)('show $name of $file as it stands in the source', ({ file, first, last, lines }) => {
    for (const [line, text] of lines) {
      expect(text).toBe(sourceLine(file, line)?.replace('[[nodiscard]] ', ''));
    }
    // What is left out is marks of the trace, and nothing else.
    const shown = new Set(lines.map(([line]) => line));
    const left = Array.from({ length: last - first + 1 }, (_, at) => first + at)
      .filter((line) => !shown.has(line))
      .map((line) => sourceLine(file, line) ?? '');
    const marks = left
      .join('\n')
      .split(/;\n?/)
      .filter((mark) => mark.trim() !== '');
    expect(
      marks.every((mark) => /^\s*(STEP|STEP_AS|ENTER)\(/.test(mark)),
      marks.join(),
    ).toBe(true);
  });

  it.each(all)('of $name in $file hold no STEP, no ENTER, no comment', ({ lines }) => {
    const text = lines.map(([, line]) => line).join('\n');
    expect(text).not.toMatch(/\bSTEP(_AS)?\b|\bENTER\b|\[\[nodiscard\]\]|\/\/|\/\*/);
    expect(text.endsWith('\n}')).toBe(true);
  });
});

describe('where a number comes from', () => {
  it.each(walks)('is known for every number of $name', ({ scene, trace }) => {
    const homeless: string[] = [];
    for (const node of shownNumbers(trace)) {
      const operation = trace.operation(node);
      if (operation === 'input' || operation === 'constant') {
        if (trace.operands(node).length > 0) homeless.push(`node ${node} has operands`);
        if (operation === 'input' && !trace.label(node) && !isReaders(scene.id)) {
          homeless.push(`input ${node}`);
        }
        continue;
      }
      const step = trace.stepOf(node);
      if (!step || !/^cpp\/gradus\/(\w+\/)?\w+\.[hc]pp$/.test(step.file) || step.line < 1) {
        homeless.push(`node ${node} (${operation})`);
      }
      if (!trace.operands(node).every((operand) => operand < node)) {
        homeless.push(`node ${node} comes before its operands`);
      }
    }
    expect(homeless).toEqual([]);
  });

  it.each(walks)('is the step below the statement that made it: $name', ({ trace }) => {
    let made = 0;
    for (const step of trace.steps) {
      for (; made < step.tapeSize; made += 1) {
        const origin = trace.operation(made) === 'input' ? undefined : step;
        expect(trace.stepOf(made)).toBe(origin);
      }
    }
  });

  it.each(walks)('is a line of the source for every step of $name', ({ trace }) => {
    const seen = new Set<string>();
    for (const step of trace.steps) {
      const place = `${step.file}:${step.line}`;
      if (seen.has(place)) continue;
      seen.add(place);
      if (moments.has(step.name) && !/^\s+STEP\(/.test(sourceLine(step.file, step.line) ?? '')) {
        expect(listingOf(listings, step), place).toBeUndefined();
        expect(sourceLine(step.file, step.line), place).toContain(`step("${step.name}"`);
        continue;
      }
      // What a lesson puts on the tape by itself, from whole arrays, no listing shows.
      if (step.file.startsWith('cpp/gradus/lessons/') && !listingOf(listings, step)) {
        expect(sourceLine(step.file, step.line), place).toMatch(
          /^\s+(STEP(_AS)?|\w+(\.|->)step)\(/,
        );
        continue;
      }
      expect(sourceLine(step.file, step.line), place).toMatch(/^\s+STEP(_AS)?\(/);
      const [line = 0, text = ''] = statementOf(listings, step) ?? [];
      expect(text, place).toBe(sourceLine(step.file, line)?.replace('[[nodiscard]] ', ''));
      // Between the statement and its STEP stand other marks at most.
      for (let between = line + 1; between < step.line; between += 1) {
        expect(sourceLine(step.file, between), place).toMatch(
          /^\s+(STEP|STEP_AS|ENTER)\(|^\s{8,}|^\s*\}$/,
        );
      }
      const mark = sourceLine(step.file, step.line) ?? '';
      const quantity = /STEP(?:_AS\([\w."]+, |\()(?:\w+\.)?(\w+)/.exec(mark)?.[1];
      if (!mark.includes('STEP_AS')) {
        expect([quantity, ...(calledInScenes[quantity ?? ''] ?? [])], place).toContain(step.name);
      }
      expect(text, place).toContain(quantity);
      expect(listingOf(listings, step)?.lines.map(([number]) => number)).toContain(line);
      expect(callsOf(trace, step).at(-1)?.split(' ')[0]).toBe(listingOf(listings, step)?.name);
      expect(step.file.endsWith(fileName(step))).toBe(true);
    }
  });

  it('[S1.08] tells the calls, the outermost first', () => {
    const trace = engine.truthTable(neuron, 'bias', 1);
    const step = trace.steps.find(({ name, index }) => name === 'sum' && index.length === 1);
    if (!step) throw new Error('no such step');
    expect(callsOf(trace, step)).toEqual(['truth_table', 'fire', 'weighted_sum', 'dot']);
    expect(statementOf(listings, step)?.[1].trim()).toBe('sum += w[i] * x[i];');
  });
});
