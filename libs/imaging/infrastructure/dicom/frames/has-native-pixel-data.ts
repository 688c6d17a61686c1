import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { DataSet } from '../reading/data-set.js';

/** Native pixel data come last and their place follows from their header: what comes after it need not be read. */
export function hasNativePixelData(dataSet: DataSet): boolean {
  const pixels = [TAGS.PixelData, TAGS.FloatPixelData, TAGS.DoubleFloatPixelData];
  return pixels.some((tag) => dataSet.get(tag)?.bulk?.encapsulated === undefined && dataSet.get(tag)?.bulk);
}
