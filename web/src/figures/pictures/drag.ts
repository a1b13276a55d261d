import { pointerIn } from './plane.ts';

/** What happens while a handle is dragged; places are in the user units of its SVG. */
export interface Drag {
  /** `first` is true for the first move of a drag: one undo takes back the whole of it. */
  readonly move: (x: number, y: number, first: boolean) => void;
  readonly key?: (dx: number, dy: number) => void;
}

/**
 * Makes an SVG element draggable by mouse, pen, touch and arrow keys. A move is carried out once a
 * frame, however often the pointer reports.
 */
export function draggable(element: SVGElement, drag: () => Drag | undefined): () => void {
  const end = new AbortController();
  const { signal } = end;
  const svg = element.ownerSVGElement;
  let first = true;
  let waiting = 0;
  let last: PointerEvent | undefined;

  const carryOut = () => {
    waiting = 0;
    if (!last || !svg) return;
    const { x, y } = pointerIn(svg, last);
    drag()?.move(x, y, first);
    first = false;
  };
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (!drag() || event.button !== 0) return;
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      element.focus({ preventScroll: true });
      element.classList.add('dragging');
      first = true;
    },
    { signal },
  );
  // Around a handle the drawing may scroll by touch; touch-action does not stop that on a part of it.
  element.addEventListener(
    'touchstart',
    (event) => {
      if (drag()) event.preventDefault();
    },
    { signal, passive: false },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      last = event;
      waiting ||= requestAnimationFrame(carryOut);
    },
    { signal },
  );
  const release = (event: PointerEvent) => {
    if (waiting && event.type === 'pointerup') {
      cancelAnimationFrame(waiting);
      carryOut();
    }
    element.classList.remove('dragging');
  };
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', release, { signal });
  element.addEventListener(
    'keydown',
    (event) => {
      const move = arrows[event.key];
      const key = drag()?.key;
      if (!move || !key) return;
      event.preventDefault();
      const stride = event.shiftKey ? 10 : 1;
      key(move[0] * stride, move[1] * stride);
    },
    { signal },
  );
  return () => {
    cancelAnimationFrame(waiting);
    end.abort();
  };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
