/** Milliseconds without a byte after which the network counts as gone. */
export const patience = 30_000;

/** What is done with the bytes as they come; `false` refuses the rest. */
type Taken = (bytes: Uint8Array<ArrayBuffer>) => boolean | void;

/**
 * Fetches a file bit by bit. Rejects when the network is away, when the answer is no success, and when
 * nothing has come for so long.
 */
export async function fetchBits(
  fetch: (options: { readonly signal: AbortSignal }) => Promise<Response>,
  patience: number,
  take: Taken,
): Promise<void> {
  const end = new AbortController();
  const giveUp = () => end.abort(new Error('no answer'));
  let waiting = setTimeout(giveUp, patience);
  try {
    const response = await orAborted(fetch({ signal: end.signal }), end.signal);
    if (!response.ok) throw new Error(String(response.status));
    const reader = (response.body ?? new Blob().stream()).getReader();
    for (;;) {
      const { done, value } = await orAborted(reader.read(), end.signal);
      if (done) return;
      clearTimeout(waiting);
      waiting = setTimeout(giveUp, patience);
      if (take(value) === false) return await reader.cancel();
    }
  } finally {
    clearTimeout(waiting);
  }
}

/** The same, as a whole. */
export async function fetchWhole(
  fetch: (options: { readonly signal: AbortSignal }) => Promise<Response>,
  patience: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bits: Uint8Array<ArrayBuffer>[] = [];
  await fetchBits(fetch, patience, (bit) => void bits.push(bit));
  return new Uint8Array(await new Blob(bits).arrayBuffer());
}

/** The same, but rejects as soon as the signal says so: not every stream listens to it. */
function orAborted<T>(waiting: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    waiting.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
