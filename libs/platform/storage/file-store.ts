import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Sweep, sweepFiles, type Swept } from './sweep-files.js';

/** The content of a file on its way in. A stream is left where it stopped when it is refused, not destroyed. */
export type FileBody = Readable | AsyncIterable<Uint8Array> | Uint8Array;

/** What a file may be. */
export interface PutOptions {
  /** One byte more is refused. */
  readonly maxBytes: number;
  /** The expected SHA-256 in hex; other content is refused. */
  readonly sha256?: string;
}

/** A file that is safely stored. */
export interface StoredFile {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** A file that is written. */
export interface WrittenFile extends StoredFile {
  /** Resolves when it is durable; rejects with a FileStoreError when it cannot be, and is gone. */
  readonly safe: Promise<void>;
}

/** Whether this call stored the file, or one was there before. */
export type PutIfAbsentResult = ({ readonly created: true } & StoredFile) | { readonly created: false };

/** What is known of a file without reading it. */
export interface FileStat {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly modifiedAt: Date;
}

/** Part of a file, both ends included, counted from 0; open at its end without `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

/** A file, or part of it, on its way out. The stream must be read to its end or destroyed. */
export interface FileContent {
  readonly stream: Readable;
  /** Bytes of the whole file. */
  readonly size: number;
  /** The first byte in the stream. */
  readonly start: number;
  /** The last byte in the stream; -1 when the file is empty. */
  readonly end: number;
}

/**
 * Where files are kept. Keys come from `fileKey`. A file appears whole or not at all, and is durable when `put`
 * resolves. Every method rejects with a FileStoreError, or with the body's own error when the body fails.
 */
export abstract class FileStore {
  /** Stores a file, in place of one that was there. */
  abstract put(key: string, body: FileBody, options: PutOptions): Promise<StoredFile>;

  /**
   * Stores a file whose key nobody has before this resolves, which may be before it is durable: other work can go on meanwhile. A
   * crash may leave a part of it; what has no row is swept.
   */
  async write(key: string, body: FileBody, options: PutOptions): Promise<WrittenFile> {
    return { ...(await this.put(key, body, options)), safe: Promise.resolve() };
  }

  /** Stores a file unless one is there already, which is then not looked at; the body may stay unread. */
  abstract putIfAbsent(key: string, body: FileBody, options: PutOptions): Promise<PutIfAbsentResult>;

  /** @throws FileStoreError `storage.not-found`, `storage.range-unsatisfiable` */
  abstract get(key: string, range?: ByteRange): Promise<FileContent>;

  /** As `get`, all at once: for what is small enough to be held. */
  async read(key: string, range?: ByteRange): Promise<Buffer> {
    return buffer((await this.get(key, range)).stream);
  }

  abstract stat(key: string): Promise<FileStat | undefined>;

  abstract exists(key: string): Promise<boolean>;

  /** Removes a file; nothing happens when there is none. */
  abstract delete(key: string): Promise<void>;

  /** The files below a folder such as `org/<organization>/`, or all with an empty prefix, as found and in no promised order. */
  abstract list(prefix: string): AsyncIterable<FileStat>;

  /** The keys that `list` would find. */
  async *keys(prefix: string): AsyncGenerator<string> {
    for await (const { key } of this.list(prefix)) yield key;
  }

  /**
   * Removes what a crash between storing a file and making it known left behind: files older than a day that no row of
   * their owner knows. Safe to repeat, to interrupt and to run twice at once.
   * @throws FileStoreError `storage.mostly-orphans`, before anything is removed, when store and database do not fit
   */
  removeOrphans(sweep: Sweep): Promise<Swept> {
    return sweepFiles(this, sweep);
  }

  /** Resolves when the store can be used, else rejects with `storage.unavailable`. */
  abstract check(): Promise<void>;
}
