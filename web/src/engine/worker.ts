import { loadEngine } from './load.ts';
import type { SearchOrder, SearchReport } from './search.ts';

const slice = 50_000;

/** The long search of chapter 05, in slices, so that it can report and be ended. */
self.onmessage = async ({ data: order }: MessageEvent<SearchOrder>) => {
  const engine = await loadEngine();
  const size = order.steps ** 3;
  let best: SearchReport['best'] = null;
  for (let from = 0; from < size; from += slice) {
    const found = engine.search(order.wanted, order.reach, order.steps, from, slice);
    if (best === null || found.right > best.right) best = found;
    const tried = Math.min(from + slice, size);
    self.postMessage({ run: order.run, tried, size, best } satisfies SearchReport);
  }
};
