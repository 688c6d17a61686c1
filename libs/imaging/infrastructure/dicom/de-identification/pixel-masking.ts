import type { PixelMask } from '../../../domain/de-identification/pixel-mask.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { DataSet } from '../reading/data-set.js';
import { numberValues } from '../values/number-values.js';
import { trimUid } from '../values/trim-uid.js';
import type { PassingBytes } from './write-data-set.js';

const PLANAR_CONFIGURATION = 0x00280006;

/** The masks that are meant for images of this size, and touch them: one beside the image would hide nothing of it. */
export function masksFor(dataSet: DataSet, masks: readonly PixelMask[]): readonly PixelMask[] {
  const [rows = 0, columns = 0] = [count(dataSet, TAGS.Rows), count(dataSet, TAGS.Columns)];
  return masks.filter(
    (mask) =>
      (mask.rows ?? rows) === rows &&
      (mask.columns ?? columns) === columns &&
      mask.top < rows &&
      mask.left < columns,
  );
}

/**
 * Makes rectangles of native pixels zero in every frame while they pass. Undefined where pixels do not lie side by side in
 * whole bytes: single bits, and colours that neighbours share (PS3.3, C.7.6.3.1.2).
 */
export function pixelMasking(dataSet: DataSet, masks: readonly PixelMask[]): PassingBytes | undefined {
  const [rows, columns, bits] = [TAGS.Rows, TAGS.Columns, TAGS.BitsAllocated].map((tag) =>
    count(dataSet, tag),
  );
  const samples = count(dataSet, TAGS.SamplesPerPixel) ?? 1;
  const photometric = trimUid(dataSet.get(TAGS.PhotometricInterpretation)?.value) ?? '';
  if (!rows || !columns || !bits || bits % 8 !== 0 || /_42[02]$/.test(photometric)) return undefined;
  const planar = samples > 1 && count(dataSet, PLANAR_CONFIGURATION) === 1;
  const pixel = (bits / 8) * (planar ? 1 : samples);
  const line = columns * pixel;
  return (bytes, offset) => {
    const masked = Buffer.from(bytes);
    const [first, last] = [Math.floor(offset / line), Math.floor((offset + bytes.length - 1) / line)];
    for (let at = first; at <= last; at++) {
      const row = at % rows;
      for (const { left, top, width, height } of masks) {
        if (row < top || row >= top + height) continue;
        const start = at * line + Math.min(left, columns) * pixel - offset;
        const end = at * line + Math.min(left + width, columns) * pixel - offset;
        if (end > 0 && start < masked.length)
          masked.fill(0, Math.max(start, 0), Math.min(end, masked.length));
      }
    }
    return masked;
  };
}

function count(dataSet: DataSet, tag: number): number | undefined {
  const value = dataSet.get(tag)?.value;
  const number = value && numberValues(value, 'US')[0];
  return number === undefined ? undefined : Number(number);
}
