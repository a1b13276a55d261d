/**
 * Compares compiled algorithms: with their steps and without (must be the same instructions), and
 * with a step that leaves something behind (must differ, or the comparison is blind).
 *
 *   node scripts/check-untraced.mjs OBJDUMP AS_IS.o WITHOUT.o LEAK.o
 */
import { basename } from 'node:path';
import { Failure, main, quietly, say } from './lib/shell.mjs';

/** Instructions (with what they refer to) and the functions that hold them, one a line. */
function disassemble(objdump, object) {
  const options = ['-dr', '--no-show-raw-insn', '--no-addresses', '--no-leading-addr', object];
  const lines = quietly(objdump, options).split('\n');
  // The first line names the file.
  return lines.filter((line) => line.trim() && !line.includes('file format'));
}

/** Where two listings first differ, in words, or undefined. */
function difference(left, right) {
  let place = '';
  for (let i = 0; i < Math.max(left.length, right.length); ++i) {
    if (left[i] !== right[i]) {
      const [a, b] = [left[i], right[i]].map((line) => line?.trim() ?? '(nothing)');
      return `in ${place || 'the first function'}\n  with steps:    ${a}\n  without steps: ${b}`;
    }
    if (/>:$/.test(left[i])) place = left[i];
  }
  return undefined;
}

await main(() => {
  const [objdump, ...objects] = process.argv.slice(2);
  if (objects.length !== 3)
    throw new Failure('usage: check-untraced.mjs OBJDUMP AS_IS WITHOUT LEAK');
  const [asIs, without, leak] = objects.map((object) => disassemble(objdump, object));

  const found = difference(asIs, without);
  if (found) throw new Failure(`untraced: a step is not free, ${found}`);
  if (!difference(leak, without)) {
    throw new Failure(
      `untraced: the comparison is blind, it finds no leak in ${basename(objects[2])}`,
    );
  }
  const functions = asIs.filter((line) => />:$/.test(line)).length;
  if (functions === 0) throw new Failure('untraced: no functions to compare');
  say(`untraced: ${asIs.length - functions} lines in ${functions} functions are the same`);
});
