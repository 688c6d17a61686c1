import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileBody, PutOptions, StoredFile } from './file-store.js';
import { FileStoreError } from './file-store-error.js';

function chunksOf(body: FileBody): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (body instanceof Uint8Array) return [body];
  // Destroying a request's stream would cut the connection before its answer.
  return body instanceof Readable
    ? (body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>)
    : body;
}

/** A body that is counted, hashed and limited while it passes; can be iterated once. */
export class MeteredBody implements AsyncIterable<Uint8Array> {
  /** Why the body ended early: its own error, or that it broke a limit. */
  failure: unknown;
  private readonly hash = createHash('sha256');
  private size = 0;
  private sha256 = '';

  constructor(
    private readonly body: FileBody,
    private readonly options: PutOptions,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunksOf(this.body)) {
        this.size += chunk.byteLength;
        if (this.size > this.options.maxBytes) throw new FileStoreError('storage.too-large');
        this.hash.update(chunk);
        yield chunk;
      }
      this.sha256 = this.hash.digest('hex');
      if (this.options.sha256 !== undefined && this.options.sha256.toLowerCase() !== this.sha256) {
        throw new FileStoreError('storage.checksum-mismatch');
      }
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  /** Reads it to its end, for a body that is in memory anyway. */
  async drain(): Promise<void> {
    for await (const chunk of this) void chunk;
  }

  /** What passed; only after the body has ended well. */
  stored(key: string): StoredFile {
    return { key, size: this.size, sha256: this.sha256 };
  }
}
