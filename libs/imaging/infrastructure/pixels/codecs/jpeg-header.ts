import type { CodestreamHeader } from './codestream-header.js';

const isFrameHeader = (marker: number): boolean =>
  marker === 0xf7 ||
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc);

/** Markers without a segment: TEM, restarts and start of image (ISO 10918-1, Table B.1). */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Reads a JPEG or JPEG-LS stream up to its first scan; undefined when it is none. */
export function jpegHeader(bytes: Uint8Array): CodestreamHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let frame: Omit<CodestreamHeader, 'planar'> | undefined;
  let lossless = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff || standsAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    if (isFrameHeader(marker) && length >= 8) {
      lossless = marker === 0xf7;
      frame = {
        precision: bytes[at + 4] as number,
        rows: view.getUint16(at + 5),
        columns: view.getUint16(at + 7),
        components: bytes[at + 9] as number,
        uniform: true,
      };
    }
    // JPEG-LS: the interleave mode is the last byte but one of the scan's header
    if (marker === 0xda) return frame && { ...frame, planar: lossless && bytes[at + length] === 0 };
    at += 2 + length;
  }
  return undefined;
}
