import {
  modalityFunction,
  tableFunction,
  windowFunction,
} from '#imaging/infrastructure/pixels/rendering/grey-function';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';
import type { GreyWindow, Presentation } from '../../../domain/dicom/presentation.js';
import type { Samples } from './read-samples.js';

/** Values up to this many are computed once each instead of once a pixel. */
const TABLED_BITS = 16;

/**
 * One byte a pixel, 0 for black: modality, VOI and presentation transformations in their order (PS3.4, N.2). Without a window
 * or table, values of at most 8 bits are shown as they are, others between the least and the greatest of the frame.
 */
export function greyLevels(
  samples: Samples,
  format: PixelFormat,
  presentation: Presentation,
  asked: GreyWindow | undefined,
): Uint8Array {
  const measured = modalityFunction(presentation);
  const window = asked ?? presentation.window;
  const visible =
    window !== undefined
      ? windowFunction(window)
      : presentation.voiLut
        ? tableFunction(presentation.voiLut)
        : stretch(samples, format, presentation, measured);
  const inverted = format.photometricInterpretation === 'MONOCHROME1' || presentation.inverse === true;
  const level = (stored: number): number => {
    const grey = Math.max(0, Math.min(1, visible(measured(stored)) || 0));
    return Math.round((inverted ? 1 - grey : grey) * 255);
  };
  const levels = new Uint8Array(samples.length);
  if (format.float || format.bitsStored > TABLED_BITS) {
    for (let i = 0; i < samples.length; i++) levels[i] = level(samples[i] as number);
    return levels;
  }
  const first = format.signed ? -(2 ** (format.bitsStored - 1)) : 0;
  const table = Uint8Array.from({ length: 2 ** format.bitsStored }, (_, i) => level(first + i));
  for (let i = 0; i < samples.length; i++) levels[i] = table[(samples[i] as number) - first] as number;
  return levels;
}

function stretch(
  samples: Samples,
  format: PixelFormat,
  { padding, modalityLut }: Presentation,
  measured: (stored: number) => number,
): (value: number) => number {
  if (format.bitsStored <= 8 && !modalityLut && !format.signed) {
    const [black, white] = [measured(0), measured(2 ** format.bitsStored - 1)];
    return (value) => (value - black) / (white - black);
  }
  let least = Infinity;
  let greatest = -Infinity;
  for (const stored of samples) {
    if (Number.isNaN(stored) || (padding && stored >= padding.from && stored <= padding.to)) continue;
    const value = measured(stored);
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return greatest > least ? (value) => (value - least) / (greatest - least) : () => 0;
}
