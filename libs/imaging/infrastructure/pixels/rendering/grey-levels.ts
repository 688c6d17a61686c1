import {
  entryOf,
  type GreyTransformation,
  modalityTransformation,
  spanTransformation,
  tableTransformation,
  windowTransformation,
} from '#imaging/infrastructure/pixels/rendering/grey-transformations';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';
import type { GreyWindow, Presentation } from '../../../domain/dicom/presentation.js';
import type { Samples } from './read-samples.js';

/** So many values are computed with at a time: they stay in the processor's cache. */
const PIECE = 4096;

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
  const measure = modalityTransformation(presentation);
  const window = asked ?? presentation.window;
  const expose =
    window !== undefined
      ? windowTransformation(window)
      : presentation.voiLut
        ? tableTransformation(presentation.voiLut)
        : stretch(samples, format, presentation, measure);
  const inverted = format.photometricInterpretation === 'MONOCHROME1' || presentation.inverse === true;
  const shade = (values: Float64Array, levels: Uint8Array): void => {
    measure(values);
    expose(values);
    quantise(values, levels, inverted);
  };
  const levels = new Uint8Array(samples.length);
  if (isShort(samples) && 2 ** format.bitsStored <= samples.length) {
    lookUp(samples, levelTable(format, shade), levels);
  } else {
    for (const [at, values] of piecesOf(samples)) shade(values, levels.subarray(at));
  }
  return levels;
}

const isShort = (samples: Samples): samples is Uint8Array | Uint16Array | Int16Array =>
  samples.BYTES_PER_ELEMENT <= 2;

/** The level of each value, in the order of their bits: every value is computed with once instead of once a pixel. */
function levelTable(
  { bitsStored, signed }: PixelFormat,
  shade: (values: Float64Array, levels: Uint8Array) => void,
): Uint8Array {
  const table = new Uint8Array(2 ** bitsStored);
  const positive = signed ? table.length / 2 : table.length;
  const values = new Float64Array(Math.min(PIECE, table.length));
  for (let at = 0; at < table.length; at += values.length) {
    for (let i = 0; i < values.length; i++) values[i] = at + i < positive ? at + i : at + i - table.length;
    shade(values, table.subarray(at));
  }
  return table;
}

function lookUp(samples: Uint8Array | Uint16Array | Int16Array, table: Uint8Array, levels: Uint8Array): void {
  // the sign does not matter to the bits, and a loop is faster the fewer kinds of arrays it meets
  const words =
    samples instanceof Int16Array
      ? new Uint16Array(samples.buffer, samples.byteOffset, samples.length)
      : samples;
  const mask = table.length - 1;
  for (let i = 0; i < levels.length; i++) levels[i] = table[(words[i] as number) & mask] as number;
}

/** Samples of any kind as numbers of one, with the place of each stretch; its array is used again for the next. */
function* piecesOf(samples: Samples): Generator<[at: number, values: Float64Array]> {
  const values = new Float64Array(Math.min(PIECE, samples.length));
  for (let at = 0; at < samples.length; at += PIECE) {
    const piece = samples.subarray(at, at + PIECE);
    values.set(piece);
    yield [at, values.subarray(0, piece.length)];
  }
}

/** Greys to bytes; what is no number is black. */
function quantise(greys: Float64Array, levels: Uint8Array, inverted: boolean): void {
  for (let i = 0; i < greys.length; i++) {
    const grey = greys[i] as number;
    const bounded = grey > 0 ? (grey < 1 ? grey : 1) : 0;
    levels[i] = Math.round((inverted ? 1 - bounded : bounded) * 255);
  }
}

function stretch(
  samples: Samples,
  format: PixelFormat,
  presentation: Presentation,
  measure: GreyTransformation,
): GreyTransformation {
  const { modalityLut } = presentation;
  if (format.bitsStored <= 8 && !modalityLut && !format.signed) {
    const [black = 0, white = 0] = transformed(measure, 0, 2 ** format.bitsStored - 1);
    return spanTransformation(black, white);
  }
  const ends = extremes(samples, presentation);
  // slope and intercept keep the order of values or turn it round: the ends stay the ends
  const [least = 0, greatest = 0] = modalityLut ? ends : transformed(measure, ...ends).sort();
  return ends[0] <= ends[1] && greatest > least
    ? spanTransformation(least, greatest)
    : (values) => void values.fill(0);
}

const transformed = (transformation: GreyTransformation, ...values: number[]): Float64Array => {
  const result = Float64Array.from(values);
  transformation(result);
  return result;
};

/** The least and the greatest value but for padding, as a table measures them, else as they are stored. */
function extremes(
  samples: Samples,
  { modalityLut, padding = { from: Infinity, to: -Infinity } }: Presentation,
): [least: number, greatest: number] {
  const { from, to } = padding;
  let least = Infinity;
  let greatest = -Infinity;
  for (const [, values] of piecesOf(samples)) {
    for (let i = 0; i < values.length; i++) {
      const stored = values[i] as number;
      // what is no number is neither
      if (!(stored < from || stored > to)) continue;
      const value = modalityLut ? entryOf(modalityLut, stored) : stored;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
  }
  return [least, greatest];
}
