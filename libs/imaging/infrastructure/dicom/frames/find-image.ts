import type { FoundImage } from '../../../application/services/dicom-files.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { AttributeReader } from '../instance/attribute-reader.js';
import type { DataSet } from '../reading/data-set.js';
import { numberValues } from '../values/number-values.js';
import { bigEndianOf } from './big-endian-of.js';
import { locateFrames } from './locate-frames.js';
import { readPixelFormat } from './read-pixel-format.js';
import { readPixelLayout } from './read-pixel-layout.js';
import { type LoadValue, readPresentation } from './read-presentation.js';

/** The image of a data set; undefined when it has none. Throws DicomFailure when its frames cannot be told apart. */
export async function findImage(dataSet: DataSet, load: LoadValue): Promise<FoundImage | undefined> {
  const pixels = [TAGS.PixelData, TAGS.FloatPixelData, TAGS.DoubleFloatPixelData];
  const element = pixels.map((tag) => dataSet.get(tag)).find((each) => each?.bulk);
  if (!element?.bulk) return undefined;
  const table = dataSet.get(TAGS.ExtendedOffsetTable)?.value;
  const offsets = table ? numberValues(table, 'UV').map(Number) : [];
  const format = readPixelFormat(dataSet, element.tag);
  const layout = { ...readPixelLayout(dataSet), bitsAllocated: format.bitsAllocated };
  const frames = locateFrames(element.bulk, layout, bigEndianOf(element), offsets);
  const { shown, ofFrames } = await readPresentation(dataSet, load);
  const representative = new AttributeReader(dataSet).integer(TAGS.RepresentativeFrameNumber) ?? 1;
  return {
    format,
    frames,
    presentation: shown,
    framePresentations: ofFrames,
    representativeFrame: representative >= 1 && representative <= frames.length ? representative : 1,
  };
}
