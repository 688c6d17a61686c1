import type { GreyWindow, LookupTable, Presentation } from '../../../domain/dicom/presentation.js';

type GreyFunction = (stored: number) => number;

/** The entry of a table for a value (PS3.3, C.11.1.1.1). */
const entryOf = ({ first, entries }: LookupTable, value: number): number =>
  entries[Math.max(0, Math.min(entries.length - 1, Math.round(value) - first))] ?? 0;

/** Stored values to what they measure (PS3.3, C.11.1). */
export function modalityFunction({ modalityLut, rescale }: Presentation): GreyFunction {
  if (modalityLut) return (stored) => entryOf(modalityLut, stored);
  if (!rescale) return (stored) => stored;
  const { slope, intercept } = rescale;
  return (stored) => stored * slope + intercept;
}

/** Measured values to greys from 0 to 1 by a window (PS3.3, C.11.2.1.2 and C.11.2.1.3). */
export function windowFunction({ center, width, shape }: GreyWindow): GreyFunction {
  if (shape === 'sigmoid') return (value) => 1 / (1 + Math.exp((-4 * (value - center)) / width));
  const middle = shape === 'linear' ? center - 0.5 : center;
  const span = shape === 'linear' ? width - 1 : width;
  if (span <= 0) return (value) => (value > middle ? 1 : 0);
  return (value) => (value - middle) / span + 0.5;
}

/** Measured values to greys from 0 to 1 by a table. */
export function tableFunction(table: LookupTable): GreyFunction {
  const most = 2 ** table.bits - 1;
  return (value) => entryOf(table, value) / most;
}
