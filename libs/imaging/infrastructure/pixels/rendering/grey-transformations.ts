import type { GreyWindow, LookupTable, Presentation } from '../../../domain/dicom/presentation.js';

/** Changes values in place, many in one call: a call for each would take longer than what it computes. */
export type GreyTransformation = (values: Float64Array) => void;

/** The entry of a table for a value (PS3.3, C.11.1.1.1). */
export const entryOf = ({ first, entries }: LookupTable, value: number): number =>
  entries[Math.max(0, Math.min(entries.length - 1, Math.round(value) - first))] ?? 0;

/** Stored values to what they measure (PS3.3, C.11.1). */
export function modalityTransformation({ modalityLut, rescale }: Presentation): GreyTransformation {
  if (modalityLut) {
    return (values) => {
      for (let i = 0; i < values.length; i++) values[i] = entryOf(modalityLut, values[i] as number);
    };
  }
  if (!rescale) return () => undefined;
  const { slope, intercept } = rescale;
  return (values) => {
    for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) * slope + intercept;
  };
}

/** Measured values to greys by a window (PS3.3, C.11.2.1.2 and C.11.2.1.3): 0 is black, 1 is white, as is all beyond them. */
export function windowTransformation({ center, width, shape }: GreyWindow): GreyTransformation {
  if (shape === 'sigmoid') {
    return (values) => {
      for (let i = 0; i < values.length; i++) {
        values[i] = 1 / (1 + Math.exp((-4 * ((values[i] as number) - center)) / width));
      }
    };
  }
  const middle = shape === 'linear' ? center - 0.5 : center;
  const span = shape === 'linear' ? width - 1 : width;
  if (span <= 0) {
    return (values) => {
      for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) > middle ? 1 : 0;
    };
  }
  return (values) => {
    for (let i = 0; i < values.length; i++) values[i] = ((values[i] as number) - middle) / span + 0.5;
  };
}

/** Measured values to greys from 0 to 1 by a table. */
export function tableTransformation(table: LookupTable): GreyTransformation {
  const most = 2 ** table.bits - 1;
  return (values) => {
    for (let i = 0; i < values.length; i++) values[i] = entryOf(table, values[i] as number) / most;
  };
}

/** Measured values to greys from 0 to 1, so that the given ones are black and white. */
export function spanTransformation(black: number, white: number): GreyTransformation {
  const span = white - black;
  return (values) => {
    for (let i = 0; i < values.length; i++) values[i] = ((values[i] as number) - black) / span;
  };
}
