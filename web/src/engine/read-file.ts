import type { ByteReader, Digits, IdxData, LabelledImages, Table } from './digits.ts';
import { EngineError } from './errors.ts';

/** The readers of the core that files are pushed into. */
export type FileReaders = Pick<Digits, 'idxReader' | 'digitsCsvReader' | 'csvReader'>;

/** What a file held. */
export type FileContent =
  | { readonly kind: 'csv'; readonly images: LabelledImages }
  | { readonly kind: 'images' | 'labels'; readonly idx: IdxData }
  | { readonly kind: 'weights'; readonly arrays: ReadonlyMap<string, Uint8Array> };

/** What happens while a file is read. */
export interface ReadHooks {
  /** Bytes of the file, and rows or images, so far. */
  readonly progress: (bytes: number, rows: number) => void;
  /** Lets others have their turn; rejects when the reading was given up. */
  readonly turn: () => Promise<void>;
}

/** How much comes out of a file at most, packed or not: more than 100 000 images as text. */
const mostBytes = 2 ** 29;
/** So much of a gzip is inflated at a time: it may become a thousand times as much. */
const bite = 2 ** 14;
/** How much is pushed between two looks around: some hundredths of a second. */
const stride = 2 ** 20;
const headSize = 512;

type Kind = 'gzip' | 'zip' | 'idx' | 'text';
type Chunks = AsyncIterable<Uint8Array>;

/**
 * Reads a file by what is in it, whatever its name: Kaggle's CSV, IDX (either packed with gzip or not),
 * .npz. It streams through the core's readers and is never in memory as a whole (an .npz is, up to its
 * limit). Errors are those of the readers and of npz.ts, and csv.other (column, expected, came, rows,
 * columns, names): a table, but not of digits; file.empty, file.pickle, file.single-array
 * (one .npy), file.unknown (first bytes), file.too-long (megabytes), file.gzip (byte: so many came out
 * of it), file.read (reason).
 */
export async function readFile(
  file: Blob,
  readers: FileReaders,
  hooks: ReadHooks,
): Promise<FileContent> {
  const outside = await headOf(chunksOf(file.slice(0, headSize)));
  const kind = kindOf(outside);
  if (kind === 'zip') return { kind: 'weights', arrays: await arraysOf(file) };
  let taken = 0;
  const counted = (bytes: number) => (taken += bytes);
  const isPacked = kind === 'gzip';
  const content = (count?: (bytes: number) => void) =>
    isPacked ? inflatedChunks(file, count) : chunksOf(file, count);
  // The beginning is looked at without taking it away.
  const inside = isPacked ? await headOf(inflatedChunks(file.slice(0, bite)), true) : outside;
  const packed = kindOf(inside);
  if (packed === 'gzip' || packed === 'zip') throw unknown(inside);
  try {
    return await pushed(content(counted), packed, readers, hooks, () => taken);
  } catch (reason) {
    if (!(reason instanceof EngineError) || reason.code !== 'csv.header') throw reason;
    throw await otherTable(reason, content(), readers, hooks);
  }
}

/** What a table is that holds no digits; the same complaint where it is no table either. */
async function otherTable(
  complaint: EngineError,
  chunks: Chunks,
  readers: FileReaders,
  hooks: ReadHooks,
): Promise<EngineError> {
  let table: Table;
  try {
    const quietly = { ...hooks, progress: () => undefined };
    table = await through(readers.csvReader(), chunks, quietly, () => 0);
  } catch (reason) {
    if (reason instanceof EngineError) return complaint;
    throw reason;
  }
  const { rows, names } = table;
  const { length } = names;
  const told = length > 7 ? [...names.slice(0, 4), '…', ...names.slice(-2)] : names;
  return new EngineError('csv.other', [
    ...complaint.details,
    String(rows),
    String(length),
    told.join(', '),
  ]);
}

/** Streams into the reader of this kind. */
async function pushed(
  chunks: Chunks,
  kind: 'idx' | 'text',
  readers: FileReaders,
  hooks: ReadHooks,
  taken: () => number,
): Promise<FileContent> {
  if (kind === 'text') {
    const images = await through(readers.digitsCsvReader(), chunks, hooks, taken);
    return { kind: 'csv', images };
  }
  const idx = await through(readers.idxReader(), chunks, hooks, taken);
  return { kind: idx.shape.length === 1 ? 'labels' : 'images', idx };
}

async function through<R>(
  reader: ByteReader<R>,
  chunks: Chunks,
  hooks: ReadHooks,
  taken: () => number,
): Promise<R> {
  let length = 0;
  let rested = 0;
  try {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += stride) {
        const part = chunk.subarray(from, from + stride);
        length += part.length;
        if (length > mostBytes) throw new EngineError('file.too-long', [megabytes(mostBytes)]);
        reader.push(part);
        if (length - rested < stride) continue;
        rested = length;
        hooks.progress(taken(), reader.rows);
        await hooks.turn();
      }
    }
    const rows = reader.rows;
    const result = reader.finish();
    hooks.progress(taken(), rows);
    return result;
  } finally {
    reader.free();
  }
}

/** The arrays of an .npz; a zip that is too long is not read. */
async function arraysOf(file: Blob): Promise<ReadonlyMap<string, Uint8Array>> {
  const { npzLimits, readNpz } = await import('./npz.ts');
  if (file.size > npzLimits.bytes) {
    throw new EngineError('npz.too-large', [megabytes(npzLimits.bytes)]);
  }
  try {
    return await readNpz(new Uint8Array(await file.arrayBuffer()));
  } catch (reason) {
    throw reason instanceof EngineError ? reason : cannotRead(reason);
  }
}

/** The bytes of a file as they come from the disk. */
async function* chunksOf(file: Blob, count: (bytes: number) => void = () => undefined): Chunks {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      count(value.length);
      yield value;
    }
  } catch (reason) {
    throw cannotRead(reason);
  } finally {
    // A reader that refused the rest does not wait for it.
    reader.cancel().catch(() => undefined);
  }
}

/** What a gzip inflates to. */
async function* inflatedChunks(file: Blob, count?: (bytes: number) => void): Chunks {
  const inflate = new DecompressionStream('gzip');
  let failure: unknown;
  const fed = feed(inflate.writable, chunksOf(file, count)).catch((reason: unknown) => {
    failure = reason;
  });
  const reader = inflate.readable.getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      yield value;
    }
  } catch {
    await fed;
    if (failure instanceof EngineError) throw failure;
    throw new EngineError('file.gzip', [String(length)]);
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Writes bit by bit, so that what comes out does not pile up. */
async function feed(writable: WritableStream<BufferSource>, chunks: Chunks): Promise<void> {
  const writer = writable.getWriter();
  try {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += bite) {
        await writer.ready;
        await writer.write(chunk.slice(from, from + bite));
      }
    }
    await writer.close();
  } catch (reason) {
    await writer.abort(reason).catch(() => undefined);
    throw reason;
  }
}

/** The first bytes, or fewer; with `forgiving`, of a stream that may be cut off. */
async function headOf(chunks: Chunks, forgiving = false): Promise<Uint8Array> {
  const head: number[] = [];
  try {
    for await (const chunk of chunks) {
      head.push(...chunk.subarray(0, headSize - head.length));
      if (head.length === headSize) break;
    }
  } catch (reason) {
    if (!forgiving || head.length === 0) throw reason;
  }
  return Uint8Array.from(head);
}

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** What a file is, by its first bytes. */
function kindOf(head: Uint8Array): Kind {
  const [first = 0, second = 0] = head;
  if (head.length === 0) throw new EngineError('file.empty');
  if (first === 0x1f && second === 0x8b) return 'gzip';
  if (text(head.subarray(0, 2)) === 'PK') return 'zip';
  if (first === 0x80 && second <= 5) throw new EngineError('file.pickle');
  if (first === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(second)) {
    throw new EngineError('file.pickle');
  }
  if (text(head.subarray(0, 6)) === '\x93NUMPY') throw new EngineError('file.single-array');
  if (first === 0 && second === 0) return 'idx';
  // What no text holds is looked for; how it is encoded the reader of texts knows.
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const isText = !head.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  if (utf16 || (isText && (first < 0x80 || isUtf8(head)))) return 'text';
  throw unknown(head);
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // The last letter may be cut through.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function unknown(head: Uint8Array): EngineError {
  const bytes = [...head.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
  return new EngineError('file.unknown', [bytes.join(' ')]);
}

function cannotRead(reason: unknown): EngineError {
  return new EngineError('file.read', [reason instanceof Error ? reason.message : String(reason)]);
}

const megabytes = (bytes: number): string => String(Math.floor(bytes / 2 ** 20));
