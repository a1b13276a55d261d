import { describe, expect, it } from 'vitest';
import { OfflineSite } from '../../web/src/shell/offline-site.ts';

const home = 'https://host.example/course/';

function site() {
  const entries = new Map<string, string>();
  const asked: string[] = [];
  const network = { isThere: true, says: 'first', status: 200 };
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
      return new Response(network.says, { status: network.status });
    },
    caches: { open: async () => cache },
  });
  const get = async (path: string, method = 'GET') => {
    const response = await offline.answer(new Request(new URL(path, home), { method }));
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
