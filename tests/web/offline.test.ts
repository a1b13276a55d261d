import { describe, expect, it } from 'vitest';
import { OfflineSite } from '../../web/src/shell/offline-site.ts';

const home = 'https://host.example/course/';

function site() {
  const entries = new Map<string, string>();
  const asked: string[] = [];
  const network = {
    isThere: true,
    says: 'first' as string | ReadableStream,
    status: 200,
    type: 'text/javascript',
  };
  const cache = {
    match: async (address: string) => {
      const text = entries.get(address);
      return text === undefined ? undefined : new Response(text);
    },
    put: async (address: string, response: Response) => {
      entries.delete(address);
      entries.set(address, await response.text());
    },
    keys: async () => [...entries.keys()],
    delete: async (address: string) => entries.delete(address),
  } as unknown as Cache;
  const offline = new OfflineSite(home, {
    fetch: async (request) => {
      const address = typeof request === 'string' ? request : request.url;
      asked.push(address.replace(home, ''));
      if (!network.isThere) throw new TypeError('Failed to fetch');
      const headers = { 'content-type': network.type };
      return new Response(network.says, { status: network.status, headers });
    },
    caches: { open: async () => cache },
  });
  /** The text of the answer, when everything has been kept. */
  const get = async (path: string, method = 'GET') => {
    const work: Promise<void>[] = [];
    const request = new Request(new URL(path, home), { method });
    const response = await offline.answer(request, (more) => work.push(more));
    await Promise.all(work);
    return response?.text();
  };
  return { offline, get, asked, entries, network };
}

describe('the service worker', () => {
  it('shows no stale page while there is a network, and the last one without', async () => {
    const { get, network } = site();
    expect(await get('en/09-reading-digits/')).toBe('first');
    network.says = 'second';
    expect(await get('en/09-reading-digits/')).toBe('second');
    network.isThere = false;
    expect(await get('en/09-reading-digits/')).toBe('second');
    await expect(get('en/never-seen/')).rejects.toThrow('Failed to fetch');
  });

  it('asks once for a file whose name holds its digest', async () => {
    const { get, asked, network } = site();
    await get('assets/main-abc.js');
    network.says = 'another';
    expect(await get('assets/main-abc.js')).toBe('first');
    expect(asked).toEqual(['assets/main-abc.js']);
  });

  it('leaves alone what is not the site’s, what is sent, and the data', async () => {
    const { get, asked } = site();
    expect(await get('https://other.example/assets/main.js')).toBeUndefined();
    expect(await get('https://host.example/another/')).toBeUndefined();
    expect(await get('en/', 'POST')).toBeUndefined();
    expect(await get('assets/test-00-abc.bin')).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('answers at once, and keeps what comes when all of it has come', async () => {
    const { offline, entries, network } = site();
    let end = () => undefined as void;
    const slow = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('slow'));
        end = () => controller.close();
      },
    });
    network.says = slow;
    const work: Promise<void>[] = [];
    const request = new Request(`${home}assets/slow.wasm`);
    const response = await offline.answer(request, (more) => work.push(more));
    expect([work.length, entries.size]).toEqual([1, 0]);
    end();
    await Promise.all(work);
    expect(await response?.text()).toBe('slow');
    expect(entries.get(`${home}assets/slow.wasm`)).toBe('slow');
  });

  it('keeps no page that is sent in the place of a file', async () => {
    const { get, network, offline } = site();
    network.type = 'text/html; charset=utf-8';
    expect(await get('assets/main-abc.js')).toBe('first');
    await offline.keep([`${home}assets/main-abc.js`]);
    expect(await get('en/')).toBe('first');
    network.type = 'text/javascript';
    network.says = 'the file';
    expect(await get('assets/main-abc.js')).toBe('the file');
    network.isThere = false;
    expect(await get('en/')).toBe('first');
  });

  it('keeps no error, and passes it on', async () => {
    const { get, network, entries } = site();
    network.status = 404;
    expect(await get('assets/gone.js')).toBe('first');
    expect(await get('en/gone/')).toBe('first');
    expect(entries.size).toBe(0);
    network.status = 200;
    network.says = 'here again';
    expect(await get('assets/gone.js')).toBe('here again');
  });

  it('keeps what was loaded before it was there, once', async () => {
    const { offline, asked, entries, network, get } = site();
    const page = `${home}zh/00-one-digit/`;
    const before = [`${page}#idea=draw`, page, `${home}assets/a.js`, `${home}assets/t.bin`];
    await offline.keep([...before, 'https://other.example/x']);
    expect(asked).toEqual(['zh/00-one-digit/', 'assets/a.js']);
    await offline.keep(before);
    expect(asked).toHaveLength(2);
    network.isThere = false;
    await offline.keep([`${home}assets/b.js`]);
    expect(entries.size).toBe(2);
    expect(await get('zh/00-one-digit/')).toBe('first');
  });

  it('does not grow for ever', async () => {
    const { get, entries } = site();
    for (let nth = 0; nth < 450; nth += 1) await get(`assets/${nth}.js`);
    expect(entries.size).toBe(400);
    expect(entries.has(`${home}assets/449.js`)).toBe(true);
  });
});
