/** Pointing: a symbol in the text or the figure lights up together with all others of its name. */

const symbolOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element
    ? target.closest<HTMLElement | SVGElement>('[data-sym]')?.dataset.sym
    : undefined;

/** Tells which symbol the pointer or the focus is on. */
export function watchSymbols(point: (symbol: string | null) => void, signal: AbortSignal): void {
  const enter = (event: Event) => {
    const symbol = symbolOf(event.target);
    if (symbol) point(symbol);
  };
  const leave = (event: PointerEvent | FocusEvent) => {
    // What is taken away under the focus leaves it in the middle of drawing: not now, but next.
    if (symbolOf(event.target) && !symbolOf(event.relatedTarget)) queueMicrotask(() => point(null));
  };
  document.addEventListener('pointerover', enter, { signal });
  document.addEventListener('focusin', enter, { signal });
  document.addEventListener('pointerout', leave, { signal });
  document.addEventListener('focusout', leave, { signal });
}

/** Marks every place of the symbol with the class `lit`. */
export function lightSymbol(symbol: string | null): void {
  for (const lit of document.querySelectorAll('.lit[data-sym]')) lit.classList.remove('lit');
  if (!symbol) return;
  for (const place of document.querySelectorAll(`[data-sym="${CSS.escape(symbol)}"]`)) {
    place.classList.add('lit');
  }
}
