/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const PNG = '89504e470d0a1a0a';
/** Start of frame, which tells the size (ITU-T T.81, B.2.2): C0 to CF but for tables and arithmetic conditioning. */
const FRAME = /^c[0-3567-9abdef]$/;

/** How large a PNG or JPEG picture says it is; undefined for anything else. Nothing is decoded. */
export function pictureSize(bytes: Buffer): PictureSize | undefined {
  if (bytes.length >= 24 && bytes.toString('hex', 0, 8) === PNG)
    return known(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  return bytes.toString('hex', 0, 3) === 'ffd8ff' ? jpegSize(bytes) : undefined;
}

/** From segment to segment; each names its own length. */
function jpegSize(bytes: Buffer): PictureSize | undefined {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.toString('hex', at + 1, at + 2);
    if (FRAME.test(marker)) return known(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    // A marker may be preceded by any number of fill bytes (B.1.1.2).
    at += marker === 'ff' ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

const known = (width: number, height: number): PictureSize | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;
