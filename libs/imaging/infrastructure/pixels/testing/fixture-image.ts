import type { FoundContent, OpenFile } from '../../../application/services/dicom-files.js';
import type { StoredFrame } from '../../../application/services/frame-images.js';
import { EXPLICIT_VR_LITTLE_ENDIAN } from '../../../domain/dicom/transfer-syntax.js';
import { Part10Files } from '../../dicom/part10-files.js';
import { readDicomFile } from '../../dicom/reading/read-dicom-file.js';
import { toExplicitLittleEndian } from '../../dicom/writing/to-explicit-little-endian.js';

const files = new Part10Files();

type FoundImage = Extract<FoundContent, { kind: 'image' }>['image'];

/** A file in memory as the application sees stored ones. */
export class FixtureImage {
  private constructor(
    readonly transferSyntaxUid: string,
    readonly content: FoundContent,
    private readonly open: OpenFile,
  ) {}

  /** @throws DicomFailure when the file cannot be read or its frames cannot be told apart */
  static async of(file: Buffer): Promise<FixtureImage> {
    const { meta, syntax } = await readDicomFile(file);
    const bytes = syntax.deflated ? await joined(toExplicitLittleEndian(pieces(file))) : file;
    const open: OpenFile = (range) => {
      const stretch = range ? bytes.subarray(range.offset, range.offset + range.length) : bytes;
      return Promise.resolve(pieces(stretch));
    };
    return new FixtureImage(meta.transferSyntaxUid, await files.findContent(open), open);
  }

  get image(): FoundImage {
    if (this.content.kind !== 'image') throw new Error('The file holds no image.');
    return this.content.image;
  }

  /** A frame as it is stored. @param index from 0 on */
  async frame(index = 0): Promise<StoredFrame> {
    const { format, frames } = this.image;
    const found = frames.at(index);
    if (!found) throw new RangeError('There is no such frame.');
    return {
      bytes: await joined(files.bytesOf(this.open, found)),
      transferSyntaxUid: found.encapsulated ? this.transferSyntaxUid : EXPLICIT_VR_LITTLE_ENDIAN,
      format,
    };
  }
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

async function joined(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of source) all.push(piece);
  return Buffer.concat(all);
}
