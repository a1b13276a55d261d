/**
 * The service worker of the site: offline.js at its top. It is registered once a reader has loaded
 * the digits (engine/keep-offline.ts).
 */
import { OfflineSite } from './offline-site.ts';

/** What a service worker sees of the browser, as far as it is used here. */
interface Surroundings extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const here = self as unknown as Surroundings;
const site = new OfflineSite(here.registration.scope, {
  fetch: (request) => fetch(request),
  caches,
});

here.addEventListener('install', () => void here.skipWaiting());
here.addEventListener('activate', (event) => (event as Extendable).waitUntil(here.clients.claim()));
here.addEventListener('fetch', (event) => {
  const fetching = event as Fetching;
  const answer = site.answer(fetching.request, (work) => fetching.waitUntil(work));
  if (answer) fetching.respondWith(answer);
});
here.addEventListener('message', (event) => {
  const { data } = event as MessageEvent<readonly string[]>;
  (event as unknown as Extendable).waitUntil(site.keep(data));
});
