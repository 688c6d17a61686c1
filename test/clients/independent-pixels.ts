import { join } from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import { pixelCodecOf } from '#imaging/domain/dicom/pixel-codecs';
import { arrangeSamples } from '#imaging/infrastructure/pixels/codecs/arrange-samples';
import { FixtureImage } from '#imaging/infrastructure/pixels/testing/fixture-image';
import { programPath, runProgram } from '#test/support/run-program';

/** Who decompresses each codec, with the arguments before the files. DCMTK has nothing for JPEG 2000. */
const DECODERS: Readonly<Record<string, { program: string; args: string[]; debianPackage: string }>> = {
  none: { program: 'dcmconv', args: ['+te'], debianPackage: 'dcmtk' },
  jpeg: { program: 'dcmdjpeg', args: [], debianPackage: 'dcmtk' },
  'jpeg-ls': { program: 'dcmdjpls', args: [], debianPackage: 'dcmtk' },
  rle: { program: 'dcmdrle', args: [], debianPackage: 'dcmtk' },
  'jpeg-2000': { program: 'gdcmconv', args: ['--raw'], debianPackage: 'libgdcm-tools' },
};
/** Largest difference of a sample: rounding, where a lossy stream is turned into RGB by other arithmetic. */
const TOLERANCE = 1;

/** Compares pixels that were retrieved with those that another program reads out of the file that was sent. */
export class IndependentPixels {
  /** Whether there is another program for it; what there is none for has its truth in `decode-frame.spec.ts`. */
  static async know(sent: Buffer): Promise<boolean> {
    return decoderOf((await FixtureImage.of(sent)).transferSyntaxUid) !== undefined;
  }

  /** @param folder to work in */
  constructor(private readonly folder: string) {}

  /**
   * What differs; undefined when nothing does.
   *
   * @param sent the file that was stored
   * @param retrieved the same in Explicit VR Little Endian
   */
  async difference(sent: Buffer, retrieved: Buffer): Promise<string | undefined> {
    const theirs = await FixtureImage.of(await this.decoded(sent));
    const ours = await FixtureImage.of(retrieved);
    const [count, expected] = [ours.image.frames.length, theirs.image.frames.length];
    if (count !== expected) return `${count} frames instead of ${expected}`;
    for (let index = 0; index < count; index++) {
      const [mine, other] = [
        arrangeSamples(await ours.frame(index)),
        arrangeSamples(await theirs.frame(index)),
      ];
      const largest = largestDifference(mine.bytes, other.bytes, mine.format.bitsAllocated);
      const allowed = mine.format.photometricInterpretation === 'RGB' ? TOLERANCE : 0;
      if (largest > allowed) return `frame ${index + 1} differs by ${largest}`;
    }
    return undefined;
  }

  private async decoded(sent: Buffer): Promise<Buffer> {
    const { transferSyntaxUid } = await FixtureImage.of(sent);
    const decoder = decoderOf(transferSyntaxUid);
    if (!decoder) throw new Error('no other program decodes this transfer syntax');
    const { program, args, debianPackage } = decoder;
    const [source, target] = [join(this.folder, 'sent.dcm'), join(this.folder, 'decoded.dcm')];
    await writeFile(source, sent);
    const { status, output } = await runProgram(programPath(program, debianPackage), [
      ...args,
      source,
      target,
    ]);
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${output}`);
    return readFile(target);
  }
}

const decoderOf = (transferSyntaxUid: string): (typeof DECODERS)[string] | undefined =>
  DECODERS[pixelCodecOf(transferSyntaxUid)?.name ?? 'none'];

/** The largest difference of two samples; endless when there are not as many. */
function largestDifference(a: Uint8Array, b: Uint8Array, bits: number): number {
  if (a.length !== b.length) return Infinity;
  const [ours, theirs] = [Buffer.from(a), Buffer.from(b)];
  if (ours.equals(theirs)) return 0;
  const step = Math.max(1, bits / 8);
  let largest = 0;
  for (let at = 0; at + step <= a.length; at += step) {
    largest = Math.max(largest, Math.abs(ours.readUIntLE(at, step) - theirs.readUIntLE(at, step)));
  }
  return largest;
}
