import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewriteElements } from '#imaging/infrastructure/dicom/testing/rewrite-elements';
import type { Place } from './place.js';

const SIDE = 512;
const BOUNDARY = 'isocenter-bench';
const HEAD = `--${BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n`;
const TAIL = `\r\n--${BOUNDARY}--\r\n`;
/** As long as any UID made of a UUID (PS3.5, B.2), so that another fits into its place. */
const uid = (): string => `2.25.${BigInt(`0x8${randomBytes(16).toString('hex').slice(1)}`)}`.padEnd(44, '0');

/** STOW-RS bodies, each with one CT of 512 × 512 pixels (0.5 MiB) that has a SOP Instance UID of its own. */
export class CtInstances {
  readonly contentType = `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`;
  private body = Buffer.alloc(0);
  private places: number[] = [];

  constructor(private readonly place: Place) {
    this.beginStudy();
  }

  /** From now on the instances are of another study. */
  beginStudy(): void {
    const placeholder = uid();
    const path = join(this.place.folder, 'test/data/dicom/pydicom/CT_small.dcm');
    const values = { '0020000D': uid(), '0020000E': uid(), '00080018': placeholder, '00080050': null };
    const file = enlarged(rewriteElements(readFileSync(path), values));
    this.body = Buffer.concat([Buffer.from(HEAD), file, Buffer.from(TAIL)]);
    this.places = placesOf(placeholder, this.body);
  }

  next(): Buffer {
    const body = Buffer.from(this.body);
    const instance = uid();
    for (const at of this.places) body.write(instance, at, 'latin1');
    return body;
  }
}

function placesOf(text: string, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text, 0, 'latin1'); at >= 0; at = bytes.indexOf(text, at + 1, 'latin1'))
    places.push(at);
  return places;
}

/** The file with other Rows and Columns, and pixels of noise, which nothing can compress. */
function enlarged(file: Buffer): Buffer {
  for (const element of [0x10, 0x11]) {
    const at = file.indexOf(Buffer.from([0x28, 0, element, 0, 0x55, 0x53, 2, 0]));
    file.writeUInt16LE(SIDE, at + 8);
  }
  const at = file.indexOf(Buffer.from([0xe0, 0x7f, 0x10, 0, 0x4f, 0x57, 0, 0]));
  const pixels = randomBytes(SIDE * SIDE * 2);
  const header = Buffer.from(file.subarray(at, at + 12));
  header.writeUInt32LE(pixels.length, 8);
  return Buffer.concat([file.subarray(0, at), header, pixels]);
}
