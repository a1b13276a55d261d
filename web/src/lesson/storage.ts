const prefix = 'gradus:';

/** Whether a `storage` event, which tells of another tab, is about `key`. */
export const isAbout = (event: StorageEvent, key: string): boolean =>
  event.key === null || event.key === prefix + key;

/** What the browser keeps for this site; undefined where it keeps nothing or refuses. */
function store(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Whether something written now would still be there at the next visit. Never throws. */
export function storageWorks(): boolean {
  const probe = `${prefix}probe`;
  try {
    const storage = store();
    if (!storage) return false;
    storage.setItem(probe, '1');
    const kept = storage.getItem(probe) === '1';
    storage.removeItem(probe);
    return kept;
  } catch {
    return false;
  }
}

/** The value kept under `key`; undefined if there is none, or if it cannot be read. Never throws. */
export function readStored<T>(key: string): T | undefined {
  try {
    const text = store()?.getItem(prefix + key);
    return text == null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Keeps a JSON value; `undefined` forgets it. Says whether that worked; never throws. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    const storage = store();
    if (!storage) return false;
    if (value === undefined) storage.removeItem(prefix + key);
    else storage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
