import { DigitDesk } from './digit-desk.ts';
import type { FromDesk, ToDesk } from './digit-messages.ts';
import { DigitPieces } from './digit-pieces.ts';
import type { Digits } from './digits.ts';
import { loadedByWorker } from './keep-offline.ts';
import { loadDigits } from './load-digits.ts';

let told = false;

async function load(): Promise<Digits> {
  const digits = await loadDigits();
  if (!told) self.postMessage({ loaded: loadedByWorker() } satisfies FromDesk);
  told = true;
  return digits;
}

/** The worker of the chapters on digits. */
const desk = new DigitDesk(
  load,
  () => new DigitPieces(),
  (message) => self.postMessage(message),
);

self.onmessage = ({ data }: MessageEvent<ToDesk>) => desk.receive(data);
