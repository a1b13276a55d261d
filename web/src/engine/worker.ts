import { loadEngine } from './load.ts';
import type { Slice, SliceAnswer } from './search.ts';

/** Answers slices of the long search of chapter 05. */
self.onmessage = async ({ data: slice }: MessageEvent<Slice>) => {
  const { run, wanted, reach, steps, from, count } = slice;
  const answer = (said: SliceAnswer) => self.postMessage(said);
  try {
    const engine = await loadEngine();
    answer({ run, found: engine.search(wanted, reach, steps, from, count) });
  } catch (error) {
    // A rejection in a worker reaches nobody else.
    answer({ run, failed: String(error) });
  }
};
