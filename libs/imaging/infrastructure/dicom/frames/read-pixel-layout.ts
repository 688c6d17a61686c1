import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { AttributeReader } from '../instance/attribute-reader.js';
import type { DataSet } from '../reading/data-set.js';
import type { PixelLayout } from './pixel-layout.js';

/** The layout of a data set's pixels, with the values that PS3.3, C.7.6.3 implies where one is missing. */
export function readPixelLayout(dataSet: DataSet): PixelLayout {
  const read = new AttributeReader(dataSet);
  return {
    rows: read.integer(TAGS.Rows) ?? 0,
    columns: read.integer(TAGS.Columns) ?? 0,
    samplesPerPixel: read.integer(TAGS.SamplesPerPixel) ?? 1,
    bitsAllocated: read.integer(TAGS.BitsAllocated) ?? 0,
    photometricInterpretation: read.text(TAGS.PhotometricInterpretation) ?? '',
    numberOfFrames: Math.max(1, read.integer(TAGS.NumberOfFrames) ?? 1),
  };
}
