import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileStore } from '#platform/storage/file-store';
import { matchesTag } from '../matches-tag.js';
import { byteRange } from './byte-range.js';
import { contentDisposition } from './content-disposition.js';
import { refuseRange } from './refuse-range.js';

/** A stored file on its way to a client. */
export interface SentFile {
  readonly storageKey: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Hex; the strong ETag: stored content never changes. */
  readonly sha256: string;
}

/**
 * Streams a stored file, whole or the part asked for (206, 416), or answers 304 to a reader who has it. Nothing is held
 * in memory. Rejects with a FileStoreError when the content cannot be read.
 */
export async function sendFile(
  store: Pick<FileStore, 'get'>,
  file: SentFile,
  disposition: 'inline' | 'attachment',
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const etag = `"${file.sha256}"`;
  void reply.header('etag', etag).header('accept-ranges', 'bytes');
  if (matchesTag(request, etag)) return void reply.status(304).send();
  const ifRange = request.headers['if-range'];
  const asked = ifRange === undefined || ifRange === etag ? request.headers.range : undefined;
  const range = byteRange(asked, file.size);
  if (range === 'unsatisfiable') return refuseRange(reply, file.size);
  const { stream, size, start, end } = await store.get(file.storageKey, range);
  void reply
    .status(range ? 206 : 200)
    .header('content-type', file.contentType)
    .header('content-length', end - start + 1)
    .header('content-disposition', contentDisposition(disposition, file.name));
  if (range) void reply.header('content-range', `bytes ${start}-${end}/${size}`);
  void reply.send(stream);
}
