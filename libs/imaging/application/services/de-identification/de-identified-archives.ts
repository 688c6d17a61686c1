import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type ByteRange, type FileContent, FileStore } from '#platform/storage/file-store';
import type { DeIdentifiedArchive } from '../../queries/get-de-identified-archive/get-de-identified-archive.query.js';
import { deIdentifiedKey } from './de-identified-key.js';
import { ZipLayout } from './zip-layout.js';

/** A ZIP file that is put together while it is read. */
export interface ReadableArchive {
  readonly size: number;
  /** Stands for what it holds, hex. */
  readonly sha256: string;
  get(key: string, range?: ByteRange): Promise<FileContent>;
}

/** ZIP files of de-identified copies: only the copies are stored, and any part of the ZIP file can be read at once. */
@Injectable()
export class DeIdentifiedArchives {
  constructor(private readonly store: FileStore) {}

  open(deIdentificationId: string, { organizationId, copies }: DeIdentifiedArchive): ReadableArchive {
    const layout = new ZipLayout(copies);
    const store = this.store;
    async function* stretch(start: number, end: number): AsyncGenerator<Uint8Array> {
      for (const piece of layout.pieces(start, end)) {
        if ('bytes' in piece) {
          yield piece.bytes;
          continue;
        }
        const { place } = copies[piece.entry] as { place: number };
        const key = deIdentifiedKey.of(organizationId, deIdentificationId, place);
        yield* (await store.get(key, { start: piece.start, end: piece.end })).stream;
      }
    }
    return {
      size: layout.size,
      sha256: createHash('sha256').update(JSON.stringify(copies)).digest('hex'),
      get(_key, range) {
        const { start = 0, end = layout.size - 1 } = range ?? {};
        const stream = Readable.from(stretch(start, end), { objectMode: false });
        return Promise.resolve({ stream, size: layout.size, start, end });
      },
    };
  }
}
