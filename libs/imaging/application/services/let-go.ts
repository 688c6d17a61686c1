import { Readable } from 'node:stream';

/** Closes a source that may not have been read to its end, or not at all. */
export async function letGo(source: unknown): Promise<void> {
  if (source instanceof Readable) source.destroy();
  else if (isIterator(source)) await source.return?.();
}

const isIterator = (source: unknown): source is AsyncIterator<unknown> =>
  typeof source === 'object' && source !== null && 'next' in source && 'return' in source;
