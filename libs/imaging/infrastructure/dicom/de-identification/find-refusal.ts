import type { PixelMask } from '../../../domain/de-identification/pixel-mask.js';
import type { RefusalReason } from '../../../domain/de-identification/refusal-reason.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { pixelCodecOf } from '../../../domain/dicom/pixel-codecs.js';
import type { DataSet } from '../reading/data-set.js';
import type { DicomFile } from '../reading/dicom-file.js';
import { numberValues } from '../values/number-values.js';
import { trimUid } from '../values/trim-uid.js';
import { masksFor, pixelMasking } from './pixel-masking.js';

const BURNED_IN_ANNOTATION = 0x00280301;
const PIXEL_DATA_PROVIDER_URL = 0x00287fe0;
const IMAGE_TYPE = 0x00080008;
const CONVERSION_TYPE = 0x00080064;
const OVERLAY_BIT_POSITION = 0x0102;

/** Devices that write the patient's name into the picture, or take pictures of screens, papers and people. */
const RISKY_MODALITIES = new Set([
  'DG',
  'ECG',
  'ES',
  'GM',
  'HC',
  'IVUS',
  'OP',
  'OT',
  'SC',
  'SMR',
  'TG',
  'US',
  'XC',
]);
/** Secondary Capture, single and multi-frame (PS3.4, B.5). */
const SECONDARY_CAPTURE = /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.7(\.|$)/;
const SCREENSHOT = /SCREEN|CAPTURE|PRINT|SCAN(NED)?\b.*FILM/;

/** Whether names may stand in the pixels, as far as the attributes tell: `maybe` when a careful device should have said so. */
export function burnedInRisk(dataSet: DataSet): 'yes' | 'maybe' | 'no' {
  const text = (tag: number): string => trimUid(dataSet.get(tag)?.value)?.toUpperCase() ?? '';
  const said = text(BURNED_IN_ANNOTATION);
  if (said === 'YES') return 'yes';
  if (said === 'NO' || !hasPixels(dataSet)) return 'no';
  const risky =
    RISKY_MODALITIES.has(text(TAGS.Modality)) ||
    SECONDARY_CAPTURE.test(text(TAGS.SOPClassUID)) ||
    dataSet.get(CONVERSION_TYPE) !== undefined ||
    SCREENSHOT.test(text(IMAGE_TYPE));
  return risky ? 'yes' : 'maybe';
}

/** Why a file cannot be de-identified by its attributes, and the masks at hand; undefined when it can. */
export function findRefusal(
  { dataSet, syntax }: DicomFile,
  masks: readonly PixelMask[],
): RefusalReason | undefined {
  if (dataSet.get(TAGS.EncapsulatedDocument)) return 'encapsulated-document';
  if (dataSet.get(PIXEL_DATA_PROVIDER_URL)) return 'pixel-data-elsewhere';
  if (hasOverlayInPixels(dataSet)) return 'overlay-in-pixels';
  if (!hasPixels(dataSet)) return undefined;
  const fitting = masksFor(dataSet, masks);
  if (fitting.length === 0) return burnedInRisk(dataSet) === 'yes' ? 'burned-in-text' : undefined;
  const possible = syntax.encapsulated ? pixelCodecOf(syntax.uid) : pixelMasking(dataSet, fitting);
  return possible ? undefined : 'mask-not-possible';
}

/** Whether masks fit an image whose pixels are compressed or big endian: only plain ones can be masked while they pass. */
export function needsPlainPixels({ dataSet, syntax }: DicomFile, masks: readonly PixelMask[]): boolean {
  if (!hasPixels(dataSet) || masksFor(dataSet, masks).length === 0) return false;
  return syntax.encapsulated || !syntax.littleEndian;
}

const hasPixels = (dataSet: DataSet): boolean =>
  [TAGS.PixelData, TAGS.FloatPixelData, TAGS.DoubleFloatPixelData].some(
    (tag) => dataSet.get(tag) !== undefined,
  );

/** Old overlays lie in the unused high bits of the pixels (PS3.5, 8.1.2, retired): their bit position is not 0. */
function hasOverlayInPixels(dataSet: DataSet): boolean {
  return [...dataSet.elements.values()].some(
    ({ tag, value }) =>
      tag >>> 24 === 0x60 &&
      (tag & 0xffff) === OVERLAY_BIT_POSITION &&
      value !== undefined &&
      Number(numberValues(value, 'US')[0] ?? 0) !== 0,
  );
}
