/**
 * Serves build/site: node scripts/serve.mjs [--port 4173] [--base /some/path/]. When the port is
 * busy the next free one is taken.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { inBuild } from './lib/paths.mjs';
import { Failure, main, say } from './lib/shell.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const compressible = /charset|wasm/;

const site = inBuild('site');
const zipped = new Map();

/** The compressed file, kept until the file changes. */
function gzip(file, tag) {
  if (zipped.get(file)?.tag !== tag) zipped.set(file, { tag, data: gzipSync(readFileSync(file)) });
  return zipped.get(file).data;
}

/** The file for a path below the base: a file of the site, 'redirect' to a folder, or nothing. */
function find(path) {
  const file = normalize(join(site, path));
  if (file !== site && !file.startsWith(site + sep)) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return path.endsWith('/') ? undefined : file;
  if (!found?.isDirectory()) return undefined;
  if (!path.endsWith('/')) return 'redirect';
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

function send(request, response, status, file) {
  const { size, mtimeMs } = statSync(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const type = types[extname(file)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag: tag };
  if (compressible.test(type)) headers.vary = 'accept-encoding';
  if (status === 200 && request.headers['if-none-match'] === tag) {
    return response.writeHead(304, headers).end();
  }
  if (compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    const data = gzip(file, tag);
    Object.assign(headers, { 'content-encoding': 'gzip', 'content-length': data.length });
    response.writeHead(status, headers);
    return response.end(request.method === 'HEAD' ? undefined : data);
  }
  response.writeHead(status, { ...headers, 'content-length': size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file).pipe(response);
}

function answer(base, request, response) {
  const plain = (status, text, headers) =>
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'Method not allowed', { allow: 'GET, HEAD' });
  }
  let url;
  let path;
  try {
    // Before parsing: //name would be another host.
    url = new URL(`http://site${request.url.replace(/\/+/g, '/')}`);
    path = decodeURIComponent(url.pathname);
  } catch {
    return plain(400, 'Bad request');
  }
  if (path.includes('\0')) return plain(400, 'Bad request');
  if (`${path}/` === base) return plain(301, base, { location: base + url.search });

  const file = path.startsWith(base) ? find(`/${path.slice(base.length)}`) : undefined;
  if (file === 'redirect') {
    const location = `${url.pathname}/${url.search}`;
    return plain(301, location, { location });
  }
  if (file) return send(request, response, 200, file);
  const notFound = join(site, '404.html');
  return existsSync(notFound) ? send(request, response, 404, notFound) : plain(404, 'Not found');
}

/** Listens on `port`, or the first free one after it. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port >= 65535) return reject(new Failure(error.message));
      return resolve(listen(server, port + 1));
    });
    server.listen(port, () => resolve(port));
  });
}

export async function serve(args) {
  const options = {
    port: { type: 'string', default: '4173' },
    base: { type: 'string', default: '/' },
  };
  const { values } = parseArgs({ args, options });
  const base = `/${values.base}/`.replace(/\/+/g, '/');
  if (!existsSync(site))
    throw new Failure('serve: build/site is missing; run `npm run build` first');
  const server = createServer((request, response) => answer(base, request, response));
  const port = await listen(server, Number(values.port));
  say(`serve: http://localhost:${port}${base}`);
}

if (process.argv[1] === import.meta.filename) await main(() => serve(process.argv.slice(2)));
