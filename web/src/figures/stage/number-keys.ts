import { tick } from 'svelte';

const drawings = 'svg';
const numbers = '[data-node][role="button"]';

const numbersOf = (drawing: Element): HTMLElement[] => [
  ...drawing.querySelectorAll<HTMLElement>(numbers),
];

/** One number of each drawing takes the Tab key: the one that has the focus, or the first. */
function offerOne(scope: Element): void {
  for (const drawing of scope.querySelectorAll(drawings)) {
    const all = numbersOf(drawing);
    const offered = all.find((each) => each === document.activeElement) ?? all[0];
    for (const each of all) each.tabIndex = each === offered ? 0 : -1;
  }
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

function moveTo(number: HTMLElement, all: readonly HTMLElement[]): void {
  for (const each of all) each.tabIndex = each === number ? 0 : -1;
  number.focus();
}

/** Presses a number; where that takes it away, the focus goes to the first that came instead. */
async function press(number: HTMLElement, drawing: Element): Promise<void> {
  number.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await tick();
  if (number.isConnected) return;
  const all = numbersOf(drawing);
  if (all[0]) moveTo(all[0], all);
}

function onKey(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const number = (event.target as Element).closest<HTMLElement>(numbers);
  const drawing = number?.closest(drawings);
  if (!number || !drawing) return;
  const all = numbersOf(drawing);
  const move = moves[event.key];
  if (event.key === 'Enter' || event.key === ' ') void press(number, drawing);
  else if (move) {
    const next = all[move(all.indexOf(number), all.length - 1)];
    if (next) moveTo(next, all);
  } else return;
  event.preventDefault();
}

/**
 * For the keyboard, the numbers of a drawing are one stop: the arrow keys go from number to number,
 * Enter and the space bar press one.
 */
export function numberKeys(scope: HTMLElement): () => void {
  const changes = new MutationObserver(() => offerOne(scope));
  changes.observe(scope, { childList: true, subtree: true });
  scope.addEventListener('keydown', onKey);
  offerOne(scope);
  return () => {
    changes.disconnect();
    scope.removeEventListener('keydown', onKey);
  };
}
