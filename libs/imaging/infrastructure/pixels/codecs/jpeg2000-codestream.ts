const CODESTREAM = 0xff4fff51;
const JP2_SIGNATURE = 0x0000000c;
const CONTIGUOUS_CODESTREAM = 0x6a703263;

/** The codestream of JPEG 2000, bare or in a JP2 file (ISO 15444-1, Annex I), up to the end of the bytes; undefined for others. */
export function jpeg2000Codestream(bytes: Uint8Array): Uint8Array | undefined {
  const start = startOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return start === undefined ? undefined : bytes.subarray(start);
}

function startOf(view: DataView): number | undefined {
  if (view.byteLength < 16) return undefined;
  if (view.getUint32(0) === CODESTREAM) return 0;
  if (view.getUint32(0) !== JP2_SIGNATURE) return undefined;
  for (let at = 0; at + 12 <= view.byteLength;) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === CONTIGUOUS_CODESTREAM) {
      const start = at + (length === 1 ? 16 : 8);
      return start + 4 <= view.byteLength && view.getUint32(start) === CODESTREAM ? start : undefined;
    }
    if (length < 8) return undefined;
    at += length;
  }
  return undefined;
}
