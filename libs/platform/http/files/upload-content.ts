import type { Readable } from 'node:stream';

/**
 * The bytes of an uploaded part. Leaving it early leaves the stream to its owner; a form that breaks off is the sender's
 * fault and told so.
 */
export async function* uploadContent(
  part: Readable,
  malformed: (cause: unknown) => Error,
): AsyncGenerator<Uint8Array> {
  const chunks = part.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  const source = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await source.next().catch((cause: unknown) => {
        throw malformed(cause);
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await source.return?.();
  }
}
