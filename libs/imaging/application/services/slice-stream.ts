import { cutStream } from './cut-stream.js';
import type { ByteRange } from './dicom-files.js';

/** A stretch out of a stream that can only be read from its start. */
export function sliceStream(source: AsyncIterable<Uint8Array>, range: ByteRange): AsyncGenerator<Uint8Array> {
  return cutStream(source, [range]);
}
