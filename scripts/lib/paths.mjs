/** Where things are: the checkout, its build folder, and the cache that all checkouts share. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inRoot = (...parts) => join(root, ...parts);
export const inBuild = (...parts) => join(root, 'build', ...parts);
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gradus');
