import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileMetaReader } from '#imaging/infrastructure/dicom/reading/file-meta-reader';
import { rewriteElements } from '#imaging/infrastructure/dicom/testing/rewrite-elements';
import type { Place } from './place.js';

const BOUNDARY = 'isocenter-bench';
const HEAD = `--${BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n`;
const TAIL = `--${BOUNDARY}--\r\n`;
/** As long as any UID made of a UUID (PS3.5, B.2), so that another fits into its place. */
const uid = (): string => `2.25.${BigInt(`0x8${randomBytes(16).toString('hex').slice(1)}`)}`.padEnd(44, '0');

export interface CtOptions {
  /** Rows and columns of 16 bits: 512 make 0.5 MiB, 64 make 9 kB. */
  readonly side?: number;
  /** Instances in a body. */
  readonly count?: number;
  /** Other elements, by keyword; nothing else of a study differs. */
  readonly elements?: Readonly<Record<string, string>>;
}

/** One instance as DIMSE sends it. */
export interface CtDataSet {
  readonly sopInstanceUid: string;
  readonly bytes: Buffer;
}

/** STOW-RS bodies of CT images that each have a SOP Instance UID of their own, and the images by themselves. */
export class CtInstances {
  readonly contentType = `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`;
  studyInstanceUid = '';
  seriesInstanceUid = '';
  private file: Template = { bytes: Buffer.alloc(0), places: [] };
  private part: Template = this.file;
  private dataSetAt = 0;

  constructor(
    private readonly place: Place,
    private readonly options: CtOptions = {},
  ) {
    this.beginStudy();
  }

  /** From now on the instances are of another study. */
  beginStudy(more: Readonly<Record<string, string>> = {}): void {
    const placeholder = uid();
    const path = join(this.place.folder, 'test/data/dicom/pydicom/CT_small.dcm');
    this.studyInstanceUid = uid();
    this.seriesInstanceUid = uid();
    const values = {
      StudyInstanceUID: this.studyInstanceUid,
      SeriesInstanceUID: this.seriesInstanceUid,
      SOPInstanceUID: placeholder,
      AccessionNumber: null,
      ...this.options.elements,
      ...more,
    };
    const file = sized(rewriteElements(readFileSync(path), values), this.options.side ?? 512);
    const meta = new FileMetaReader();
    this.dataSetAt = file.length - (meta.push(file) ?? meta.end()).rest.length;
    this.file = template(placeholder, file);
    this.part = template(placeholder, Buffer.concat([Buffer.from(HEAD), file, Buffer.from('\r\n')]));
  }

  /** A body with the next instances. */
  next(): Buffer {
    const { count = 1 } = this.options;
    return this.bodyOf(Array.from({ length: count }, () => this.nextPart()));
  }

  nextPart(): Buffer {
    return filled(this.part, uid());
  }

  bodyOf(parts: readonly Buffer[]): Buffer {
    return Buffer.concat([...parts, Buffer.from(TAIL)]);
  }

  /** The next instance by itself, without meta information. */
  nextDataSet(): CtDataSet {
    const sopInstanceUid = uid();
    return { sopInstanceUid, bytes: filled(this.file, sopInstanceUid).subarray(this.dataSetAt) };
  }
}

/** Bytes with places where a UID goes. */
interface Template {
  readonly bytes: Buffer;
  readonly places: readonly number[];
}

function template(text: string, bytes: Buffer): Template {
  const places: number[] = [];
  for (let at = bytes.indexOf(text, 0, 'latin1'); at >= 0; at = bytes.indexOf(text, at + 1, 'latin1'))
    places.push(at);
  return { bytes, places };
}

function filled({ bytes, places }: Template, text: string): Buffer {
  const copy = Buffer.from(bytes);
  for (const at of places) copy.write(text, at, 'latin1');
  return copy;
}

/** The file with other Rows and Columns, and pixels of noise, which nothing can compress. */
function sized(file: Buffer, side: number): Buffer {
  for (const element of [0x10, 0x11]) {
    const at = file.indexOf(Buffer.from([0x28, 0, element, 0, 0x55, 0x53, 2, 0]));
    file.writeUInt16LE(side, at + 8);
  }
  const at = file.indexOf(Buffer.from([0xe0, 0x7f, 0x10, 0, 0x4f, 0x57, 0, 0]));
  const pixels = randomBytes(side * side * 2);
  const header = Buffer.from(file.subarray(at, at + 12));
  header.writeUInt32LE(pixels.length, 8);
  return Buffer.concat([file.subarray(0, at), header, pixels]);
}
