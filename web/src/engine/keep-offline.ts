/** Beside the folder of the scripts; a variable, for the bundler knows no such file. */
const script = '../offline.js';

const loaded = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);

/** What a worker has loaded, to be kept by the page. */
export const loadedByWorker = (): string[] => [self.location.href, ...loaded()];

/**
 * Keeps the page and what it has loaded for visits without a network: registers the service worker
 * (shell/offline.ts), where the browser has such a thing. Never rejects.
 */
export async function keepForOffline(more: readonly string[] = []): Promise<void> {
  const workers = globalThis.navigator?.serviceWorker;
  if (!workers || !import.meta.env.PROD) return;
  try {
    await workers.register(new URL(script, import.meta.url));
    const { active } = await workers.ready;
    active?.postMessage([location.href, ...loaded(), ...more]);
  } catch {
    return;
  }
}
