import type { DicomFile } from './dicom-file.js';
import { DicomFileReader } from './dicom-file-reader.js';
import type { ReadingLimits } from './reading-limits.js';

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Reads a whole DICOM file out of memory or a stream.
 *
 * @throws DicomFailure with the reason why it is refused
 */
export async function readDicomFile(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  limits: Partial<ReadingLimits> = {},
): Promise<DicomFile> {
  const reader = new DicomFileReader(limits);
  if (source instanceof Uint8Array) {
    await reader.push(asBuffer(source));
  } else {
    for await (const chunk of source) {
      const pending = reader.push(asBuffer(chunk));
      if (pending) await pending;
    }
  }
  return reader.end();
}
