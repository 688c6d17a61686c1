import { Readable } from 'node:stream';
import type { OutboundFile } from '../../../domain/outbound-message.js';

/** A file that goes out, with these bytes. */
export const outboundFile = (
  {
    name,
    contentType,
    bytes,
  }: { readonly name: string; readonly contentType: string; readonly bytes: Buffer },
  size = bytes.length,
): OutboundFile => ({ name, contentType, size, open: () => Promise.resolve(Readable.from([bytes])) });

/** One whose content cannot be read, at all or to its end. */
export const brokenFile = (file: OutboundFile, when: 'at once' | 'midway'): OutboundFile => ({
  ...file,
  open: () =>
    when === 'at once'
      ? Promise.reject(new Error('the store is away'))
      : Promise.resolve(
          Readable.from(
            (async function* () {
              yield await Promise.resolve(Buffer.from('ha'));
              throw new Error('the store went away');
            })(),
          ),
        ),
});
