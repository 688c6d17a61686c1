import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';
import { AttributeReader } from '../instance/attribute-reader.js';
import type { DataSet } from '../reading/data-set.js';
import { readPixelLayout } from './read-pixel-layout.js';

const FLOAT_BITS = new Map<number, number>([
  [TAGS.FloatPixelData, 32],
  [TAGS.DoubleFloatPixelData, 64],
]);

/** How the samples of a data set's frames lie, with the values that PS3.3, C.7.6.3 implies where one is missing or absurd. */
export function readPixelFormat(dataSet: DataSet, pixelTag: number): PixelFormat {
  const read = new AttributeReader(dataSet);
  const { rows, columns, samplesPerPixel, bitsAllocated, photometricInterpretation } =
    readPixelLayout(dataSet);
  const allocated = FLOAT_BITS.get(pixelTag) ?? bitsAllocated;
  const bitsStored = within(read.integer(TAGS.BitsStored), 1, allocated) ?? allocated;
  return {
    rows,
    columns,
    samplesPerPixel,
    bitsAllocated: allocated,
    bitsStored,
    highBit: within(read.integer(TAGS.HighBit), bitsStored - 1, allocated - 1) ?? bitsStored - 1,
    signed: read.integer(TAGS.PixelRepresentation) === 1,
    float: FLOAT_BITS.has(pixelTag),
    planar: samplesPerPixel > 1 && read.integer(TAGS.PlanarConfiguration) === 1,
    photometricInterpretation,
  };
}

const within = (value: number | undefined, least: number, most: number): number | undefined =>
  value !== undefined && value >= least && value <= most ? value : undefined;
