/** The worker of the chapters on digits, on the thread of the tests. */
import { DigitClient, type DigitWorker } from '../../web/src/engine/digit-client.ts';
import { DigitDesk } from '../../web/src/engine/digit-desk.ts';
import type { FromDesk, ToDesk } from '../../web/src/engine/digit-messages.ts';
import type { DigitPieces } from '../../web/src/engine/digit-pieces.ts';
import type { Digits } from '../../web/src/engine/digits.ts';

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
