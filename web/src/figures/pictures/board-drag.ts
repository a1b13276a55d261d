import { draggable } from './drag.ts';
import { pointerIn } from './plane.ts';
import type { PlacedGate } from '../../lesson/board.ts';
import type { BoardEditor } from './board-editor.svelte.ts';

/** Pixels that a finger may slip and still have tapped. */
const slip = 6;

/** Whether the click that ends a pointer's visit was a drag, and is none. */
export interface Dragged {
  yes: boolean;
}

/** Makes the gate's body draggable, by half cells; the arrow keys jump over what is in the way. */
export function dragGate(
  element: SVGElement,
  editor: BoardEditor,
  gate: () => PlacedGate,
  dragged: Dragged,
): () => void {
  let grab = { x: 0, y: 0 };
  let moved = false;
  return draggable(element, () => {
    if (!editor.free) return undefined;
    return {
      move: (x, y, first) => {
        const centre = editor.layout.centre(gate());
        if (first) {
          grab = { x: centre.x - x, y: centre.y - y };
          moved = false;
          editor.hold();
        }
        const place = editor.layout.placeAt({ x: x + grab.x, y: y + grab.y });
        moved = editor.move(gate(), place.x, place.y, !moved) || moved;
        dragged.yes = moved;
      },
      key: (dx, dy) => {
        const { x, y } = gate();
        for (let stride = 1; stride <= 4; stride += 1) {
          if (editor.move(gate(), x + dx * stride, y - dy * stride, true)) return;
        }
      },
    };
  });
}

/** Lets a wire be drawn out of a port with the pointer. */
export function dragWire(
  element: SVGElement,
  editor: BoardEditor,
  source: () => string,
  dragged: Dragged,
): () => void {
  const end = new AbortController();
  const { signal } = end;
  const svg = element.ownerSVGElement;
  let from: PointerEvent | null = null;
  element.addEventListener(
    'pointerdown',
    (event) => {
      dragged.yes = false;
      if (!editor.free || event.button !== 0) return;
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      element.focus({ preventScroll: true });
      from = event;
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (!from || !svg) return;
      const way = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY);
      if (!dragged.yes && way < slip) return;
      if (!dragged.yes) editor.drawOut(source());
      dragged.yes = true;
      editor.band = pointerIn(svg, event);
    },
    { signal },
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      if (!from || !svg || !dragged.yes) return;
      const target = editor.layout.targetAt(pointerIn(svg, event));
      if (target) editor.join(source(), target);
    },
    { signal },
  );
  element.addEventListener(
    'lostpointercapture',
    () => {
      if (from && dragged.yes) editor.drop();
      from = null;
    },
    { signal },
  );
  return () => end.abort();
}
