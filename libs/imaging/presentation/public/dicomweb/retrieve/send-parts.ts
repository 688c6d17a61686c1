import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { OutgoingPart } from '../multipart/multipart-writer.js';
import { MultipartWriter } from '../multipart/multipart-writer.js';

type Parts = AsyncIterable<OutgoingPart> | Iterable<OutgoingPart>;

/**
 * The parts with the first one ready: what goes wrong with it is thrown before anything is sent. Nothing of the others is
 * read before they are due.
 */
export async function readyParts(parts: AsyncGenerator<OutgoingPart>): Promise<Parts | undefined> {
  const first = await parts.next();
  if (first.done) return undefined;
  return (async function* (): AsyncGenerator<OutgoingPart> {
    yield first.value;
    yield* parts;
  })();
}

/** Sends parts as multipart/related. @param rootType media type of the first one */
export function sendMultipart(reply: FastifyReply, rootType: string, parts: Parts, status = 200): void {
  const writer = new MultipartWriter(rootType);
  void reply.status(status).header('content-type', writer.contentType);
  void reply.send(Readable.from(writer.body(parts), { objectMode: false }));
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
