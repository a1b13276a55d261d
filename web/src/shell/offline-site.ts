/** What the service worker does, apart from the browser that calls it. */

/** What of the browser it uses. */
export interface Network {
  readonly fetch: (request: Request | string) => Promise<Response>;
  readonly caches: Pick<CacheStorage, 'open'>;
}

/** Told of work that goes on when the answer is given. */
type Later = (work: Promise<void>) => void;

const cacheName = 'gradus-pages';
/** More than the site has; what an older site left goes first. */
const mostKept = 400;

/**
 * Keeps the site for a reader without a network. Pages come from the network whenever there is one,
 * so that none is stale; files whose names hold their digest are the same for ever. Nothing but the
 * site's own files is touched; its data are kept by the page (engine/digit-pieces.ts).
 */
export class OfflineSite {
  readonly #home: string;
  readonly #network: Network;

  /** `home` is the address of the site, with a slash at its end. */
  constructor(home: string, network: Network) {
    this.#home = home;
    this.#network = network;
  }

  /**
   * The answer to a request, as soon as its first bytes are there: it is kept meanwhile. Undefined
   * where the browser shall do as always.
   */
  answer(request: Request, later: Later): Promise<Response> | undefined {
    const kind = this.#kindOf(request.url);
    if (request.method !== 'GET' || kind === 'other') return undefined;
    return kind === 'lasting'
      ? this.#keptFirst(request, later)
      : this.#networkFirst(request, later);
  }

  /** Keeps what was loaded before this worker was there. */
  async keep(addresses: readonly string[]): Promise<void> {
    const cache = await this.#network.caches.open(cacheName);
    for (const address of new Set(addresses.map(withoutHash))) {
      const kind = this.#kindOf(address);
      if (kind === 'other' || (await cache.match(address))) continue;
      const response = await this.#network.fetch(address).catch(() => undefined);
      if (response) await this.#put(address, response);
    }
  }

  #kindOf(address: string): 'lasting' | 'page' | 'other' {
    if (!address.startsWith(this.#home) || /\.bin(\?|$)/.test(address)) return 'other';
    return address.startsWith(`${this.#home}assets/`) ? 'lasting' : 'page';
  }

  async #keptFirst(request: Request, later: Later): Promise<Response> {
    const cache = await this.#network.caches.open(cacheName);
    const kept = await cache.match(request.url);
    if (kept) return kept;
    const response = await this.#network.fetch(request);
    later(this.#put(request.url, response.clone()));
    return response;
  }

  async #networkFirst(request: Request, later: Later): Promise<Response> {
    const address = withoutHash(request.url);
    try {
      const response = await this.#network.fetch(request);
      later(this.#put(address, response.clone()));
      return response;
    } catch (reason) {
      const cache = await this.#network.caches.open(cacheName);
      const kept = await cache.match(address);
      if (kept) return kept;
      throw reason;
    }
  }

  /**
   * Only what is whole and came from here directly; a full cache stops nobody. In the place of a file
   * that is not there, some hosts send a page.
   */
  async #put(address: string, response: Response): Promise<void> {
    if (response.status !== 200 || response.redirected) return;
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (isPage && this.#kindOf(address) === 'lasting') return;
    try {
      const cache = await this.#network.caches.open(cacheName);
      await cache.put(address, response);
      const kept = await cache.keys();
      for (const old of kept.slice(0, Math.max(0, kept.length - mostKept))) await cache.delete(old);
    } catch {
      return;
    }
  }
}

const withoutHash = (address: string): string => address.replace(/#.*/, '');
