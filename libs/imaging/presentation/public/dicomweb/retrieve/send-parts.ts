import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { letGo } from '../../../../application/services/let-go.js';
import type { OutgoingPart } from '../multipart/multipart-writer.js';
import { MultipartWriter } from '../multipart/multipart-writer.js';

type Parts = AsyncIterable<OutgoingPart> | Iterable<OutgoingPart>;

/** Parts whose first one is there. */
export interface ReadyParts extends AsyncIterableIterator<OutgoingPart> {
  /** Media type of the first one. */
  readonly mediaType: string;
}

/**
 * The parts with the first one ready: what goes wrong with it is thrown before anything is sent. Nothing of the others is
 * read before they are due.
 */
export async function readyParts(parts: AsyncGenerator<OutgoingPart>): Promise<ReadyParts | undefined> {
  const first = await parts.next();
  if (first.done) return undefined;
  let waiting: IteratorResult<OutgoingPart> | undefined = first;
  const ready: ReadyParts = {
    mediaType: (first.value.headers['Content-Type'] ?? '').replace(/;.*$/s, ''),
    [Symbol.asyncIterator]: () => ready,
    async next() {
      const next = waiting ?? (await parts.next());
      waiting = undefined;
      return next;
    },
    async return() {
      if (waiting) await letGo(first.value.content);
      return parts.return(undefined);
    },
  };
  return ready;
}

/** Sends parts as multipart/related. @param rootType media type of the first one */
export function sendMultipart(reply: FastifyReply, rootType: string, parts: Parts, status = 200): void {
  const writer = new MultipartWriter(rootType);
  const body = Readable.from(writer.body(parts), { objectMode: false });
  // a client that goes away before the body is begun leaves a generator that closes nothing
  body.once('close', () => void letGo(parts).catch(() => undefined));
  void reply.status(status).header('content-type', writer.contentType);
  void reply.send(body);
}

/** Sends one content as the whole body. @param size bytes, where they are known */
export function sendSingle(reply: FastifyReply, { headers, content }: OutgoingPart, size?: number): void {
  for (const [name, value] of Object.entries(headers)) void reply.header(name.toLowerCase(), value);
  if (content instanceof Uint8Array) {
    void reply.send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
    return;
  }
  if (size !== undefined) void reply.header('content-length', String(size));
  void reply.send(content instanceof Readable ? content : Readable.from(content, { objectMode: false }));
}
