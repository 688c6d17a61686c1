import { dicomBytes } from './dicom-bytes.js';

/** A grey image to be made a file. */
export interface ImageOfFile {
  readonly rows: number;
  readonly columns: number;
  readonly bitsAllocated: 1 | 8 | 16;
  readonly frames: number;
  /** In the byte order of the file. */
  readonly pixels: Buffer;
  readonly encoding?: 'little-endian' | 'big-endian' | 'deflated';
  /** Elements before those of the image, in the byte order of the file. */
  readonly before?: readonly Buffer[];
}

/** A file that holds a grey image; Pixel Data are OW. */
export function imageFile(image: ImageOfFile): Buffer {
  const { bitsAllocated, encoding = 'little-endian' } = image;
  const written = { implicit: false, littleEndian: encoding !== 'big-endian' };
  const short = (tag: number, value: number): Buffer => {
    const bytes = Buffer.alloc(2);
    if (written.littleEndian) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return dicomBytes.element(tag, 'US', bytes, written);
  };
  const text = (tag: number, vr: 'CS' | 'IS', value: string): Buffer =>
    dicomBytes.element(tag, vr, value.length % 2 === 0 ? value : `${value} `, written);
  const { before, after } = dicomBytes.identifiers('1.2.3.4', written);
  const dataSet = Buffer.concat([
    before,
    ...(image.before ?? []),
    after,
    short(0x00280002, 1),
    text(0x00280004, 'CS', 'MONOCHROME2'),
    text(0x00280008, 'IS', String(image.frames)),
    short(0x00280010, image.rows),
    short(0x00280011, image.columns),
    short(0x00280100, bitsAllocated),
    short(0x00280101, bitsAllocated),
    short(0x00280102, bitsAllocated - 1),
    short(0x00280103, 0),
    dicomBytes.element(0x7fe00010, 'OW', image.pixels, written),
  ]);
  if (encoding === 'deflated') return dicomBytes.deflatedFile(dataSet);
  return dicomBytes.file(dataSet, written.littleEndian ? '1.2.840.10008.1.2.1' : '1.2.840.10008.1.2.2');
}
