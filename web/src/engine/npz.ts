import {
  configure,
  Uint8ArrayReader,
  ZipReader,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { zipSync, type Zippable } from 'fflate';
import { EngineError } from './errors.ts';

// It is read in a worker already, or is as small as the course's weights.
configure({ useWebWorkers: false });

/** What is read at most: bounds the memory, whatever a file says of itself. */
export interface NpzLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Of all arrays together. */
  readonly inflated: number;
  readonly members: number;
}

export const npzLimits: NpzLimits = { bytes: 2 ** 26, inflated: 2 ** 26, members: 64 };

/**
 * The .npy files in an .npz file, which is a zip, by the names of their arrays. Errors: npz.not-zip;
 * npz.short: cut off, or its directory is broken; npz.too-large (megabytes), npz.too-many (most),
 * npz.method (name, number), npz.twice (name), npz.broken (name): the data do not inflate, or not to
 * what was promised.
 */
export async function readNpz(
  file: Uint8Array,
  limits = npzLimits,
): Promise<Map<string, Uint8Array>> {
  if (file.length > limits.bytes) throw tooLarge(limits.bytes);
  const arrays = new Map<string, Uint8Array>();
  let room = limits.inflated;
  for (const entry of await entriesOf(file, limits)) {
    const name = arrayName(entry.filename);
    if (arrays.has(name)) throw new EngineError('npz.twice', [name]);
    if (entry.uncompressedSize > room) throw tooLarge(limits.inflated);
    room -= entry.uncompressedSize;
    arrays.set(name, await contentOf(entry));
  }
  return arrays;
}

/** An .npz file as NumPy's savez writes it: the arrays stored, not deflated. Always the same bytes. */
export function writeNpz(arrays: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const members: Zippable = {};
  for (const [name, file] of arrays) members[`${name}.npy`] = file;
  // The first date that a zip file can hold.
  return zipSync(members, { level: 0, mtime: new Date(1980, 0, 1) }) as Uint8Array<ArrayBuffer>;
}

/** How np.savez and np.savez_compressed pack: stored, deflated. */
const methods: readonly number[] = [0, 8];

/** What a zip file says of its arrays at its end. */
async function entriesOf(file: Uint8Array, { members }: NpzLimits): Promise<FileEntry[]> {
  let count = 0;
  const entries: FileEntry[] = [];
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(file)).getEntriesGenerator()) {
      if ((count += 1) > members) throw new EngineError('npz.too-many', [String(members)]);
      if (isArray(entry)) entries.push(entry);
    }
  } catch (reason) {
    if (reason instanceof EngineError) throw reason;
    const isZip = file[0] === 0x50 && file[1] === 0x4b;
    throw new EngineError(isZip ? 'npz.short' : 'npz.not-zip');
  }
  return entries;
}

/** The bytes of a member, no more and no other than the directory promises. */
async function contentOf(entry: FileEntry): Promise<Uint8Array> {
  const name = arrayName(entry.filename);
  if (!methods.includes(entry.compressionMethod)) {
    throw new EngineError('npz.method', [name, String(entry.compressionMethod)]);
  }
  const content = new Uint8Array(entry.uncompressedSize);
  let at = 0;
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      // Refuses what is longer than promised.
      content.set(chunk, at);
      at += chunk.length;
    },
  });
  try {
    await entry.getData(writable, { checkSignature: true });
  } catch {
    throw new EngineError('npz.broken', [name]);
  }
  if (at !== content.length) throw new EngineError('npz.broken', [name]);
  return content;
}

const arrayName = (name: string): string => name.replace(/\.npy$/, '');

/** Not a folder, nor what macOS adds to a zip. */
const isArray = (entry: Entry): entry is FileEntry =>
  !entry.directory && !entry.filename.startsWith('__MACOSX/');

const tooLarge = (bytes: number): EngineError =>
  new EngineError('npz.too-large', [String(Math.floor(bytes / 2 ** 20))]);
