import type { ByteRange, FoundBytes, FoundFrames } from '../../../application/services/dicom-files.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { BulkData, Fragment } from '../reading/bulk-data.js';
import { DEFAULT_READING_LIMITS } from '../reading/reading-limits.js';
import type { PixelLayout } from './pixel-layout.js';

/** The first bytes of a JPEG, JPEG-LS or JPEG 2000 codestream and of a JP2 file. */
const isCodestream = (head: number): boolean =>
  head >>> 8 === 0xffd8ff || head === 0xff4fff51 || head === 0x0000000c;

/**
 * Where the frames of pixel data lie, first frame first. Native frames follow from the layout. Encapsulated ones follow from,
 * in this order: one frame takes all fragments; as many fragments as frames; the extended or the basic offset table; the
 * fragments that start a codestream (PS3.5, A.4 and PS3.3, C.7.6.3.1.8).
 *
 * @param bigEndian of native pixel data, see `bigEndianOf`
 * @param extendedOffsets Extended Offset Table (7FE0,0001), if there is one
 * @throws DicomFailure when there are too many frames, they cannot be told apart, or do not fit into the pixel data
 */
export function locateFrames(
  bulk: BulkData,
  layout: PixelLayout,
  bigEndian: Pick<FoundBytes, 'bigEndian'> = {},
  extendedOffsets: readonly number[] = [],
): FoundFrames {
  if (layout.numberOfFrames > DEFAULT_READING_LIMITS.frames) {
    throw new DicomFailure('dicom.too-large', 'the limit on the frames is exceeded');
  }
  return bulk.encapsulated
    ? encapsulated(bulk.encapsulated.fragments, [extendedOffsets, bulk.encapsulated.offsetTable], layout)
    : native(bulk, layout, bigEndian);
}

/** Frames of single bits follow each other without padding (PS3.5, 8.1.1). */
function native(
  { offset, length }: ByteRange,
  layout: PixelLayout,
  bigEndian: Pick<FoundBytes, 'bigEndian'>,
): FoundFrames {
  const { rows, columns, bitsAllocated, numberOfFrames } = layout;
  const subsampled = /^YBR_(FULL|PARTIAL)_422$/.test(layout.photometricInterpretation);
  const samples = subsampled ? 2 : layout.samplesPerPixel;
  const bits = rows * columns * samples * bitsAllocated;
  if (bits === 0 || Math.ceil((bits * numberOfFrames) / 8) > length) {
    throw new DicomFailure('dicom.malformed', 'the pixel data are shorter than their frames');
  }
  return {
    length: numberOfFrames,
    at(index) {
      if (index >= numberOfFrames) return undefined;
      const skip = (index * bits) % 8;
      const start = offset + Math.floor((index * bits) / 8);
      return {
        ranges: [{ offset: start, length: Math.ceil((skip + bits) / 8) }],
        encapsulated: false,
        ...bigEndian,
        ...(bits % 8 !== 0 && { bits: { skip, count: bits } }),
      };
    },
  };
}

function encapsulated(
  fragments: readonly Fragment[],
  tables: readonly (readonly number[])[],
  { numberOfFrames }: PixelLayout,
): FoundFrames {
  const starts = firstFragments(fragments, tables, numberOfFrames);
  if (starts?.length !== numberOfFrames) {
    throw new DicomFailure('dicom.malformed', 'the fragments of the pixel data cannot be assigned to frames');
  }
  return starts.map((start, i) => ({
    ranges: fragments.slice(start, starts[i + 1] ?? fragments.length),
    encapsulated: true,
  }));
}

/** For each frame the number of its first fragment; undefined when no rule tells. */
function firstFragments(
  fragments: readonly Fragment[],
  tables: readonly (readonly number[])[],
  frames: number,
): number[] | undefined {
  if (fragments.length === 0) return undefined;
  if (frames === 1) return [0];
  if (fragments.length === frames) return fragments.map((_, i) => i);
  const origin = (fragments[0] as Fragment).offset;
  const byOffset = new Map(fragments.map((fragment, i) => [fragment.offset - origin, i]));
  for (const table of tables) {
    if (table.length !== frames) continue;
    const starts = table.map((offset) => byOffset.get(offset));
    if (starts.every((start, i) => start !== undefined && (i === 0 || start > (starts[i - 1] ?? -1)))) {
      return starts as number[];
    }
  }
  return fragments.flatMap(({ head }, i) => (isCodestream(head) ? [i] : []));
}
