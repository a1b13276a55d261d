/** The worker of the chapters on digits, on the thread of the tests. */
import { DigitClient, type DigitWorker } from '../../web/src/engine/digit-client.ts';
import { DigitDesk } from '../../web/src/engine/digit-desk.ts';
import type { FromDesk, ToDesk } from '../../web/src/engine/digit-messages.ts';
import type { DigitPieces } from '../../web/src/engine/digit-pieces.ts';
import type { Digits } from '../../web/src/engine/digits.ts';
import { DigitData } from '../../web/src/lesson/digit-data.svelte.ts';
import { DigitRuns } from '../../web/src/lesson/digit-runs.svelte.ts';
import { sample } from './digits.ts';

/** What a worker that is only played has to hear and say. */
export class PlayedWorker implements DigitWorker {
  onmessage: DigitWorker['onmessage'] = null;
  onerror: DigitWorker['onerror'] = null;
  onmessageerror: DigitWorker['onmessageerror'] = null;
  readonly heard: ToDesk[] = [];
  isEnded = false;

  postMessage(message: ToDesk): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(message: FromDesk): void {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent);
  }

  break(message: string): void {
    this.onerror?.call(this as unknown as Worker, { message } as ErrorEvent);
  }
}

/** A worker that does what it is told, a moment later and with copies of what it is given. */
class HereWorker extends PlayedWorker {
  readonly #desk: DigitDesk;

  constructor(digits: Digits, pieces: () => DigitPieces) {
    super();
    this.#desk = new DigitDesk(
      async () => digits,
      pieces,
      (message) => this.say(structuredClone(message)),
    );
  }

  override postMessage(message: ToDesk): void {
    super.postMessage(message);
    // Node cannot copy a file.
    const isFile = message.kind === 'begin' && message.errand.kind === 'read';
    const copy = isFile ? message : structuredClone(message);
    setTimeout(() => this.#desk.receive(copy), 0);
  }
}

const noPieces = (): DigitPieces => {
  throw new Error('no training images here');
};

/** A client of such a worker. */
export function deskClient(digits: Digits, pieces = noPieces): DigitClient {
  return new DigitClient(() => new HereWorker(digits, pieces));
}

/** What the page holds: the sample as if it were all test images. */
export function dataOf(images = sample): DigitData {
  const data = new DigitData(() => Promise.reject(new Error('nothing is loaded here')));
  data.give('test', images);
  return data;
}

export const runsOf = (client: DigitClient, data = dataOf()): DigitRuns =>
  new DigitRuns(data, async () => client);

/** Runs whose workers only hear; and the number of the last errand. */
export function played() {
  const workers: PlayedWorker[] = [];
  const client = new DigitClient(() => {
    const worker = new PlayedWorker();
    workers.push(worker);
    return worker;
  });
  const begun = () => workers.flatMap(({ heard }) => heard.filter(({ kind }) => kind === 'begin'));
  const lastRun = () => {
    const last = begun().at(-1);
    return last?.kind === 'begin' ? last.run : -1;
  };
  return { runs: runsOf(client), client, workers, begun, lastRun };
}

export const soon = () => new Promise((resolve) => setTimeout(resolve, 2));
