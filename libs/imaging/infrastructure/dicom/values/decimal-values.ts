import type { DataSet } from '../reading/data-set.js';
import { numberValues } from './number-values.js';

/** The numbers of an element, written in decimal or binary; what is no number is left out. */
export function decimalValues(dataSet: DataSet, tag: number): number[] {
  const element = dataSet.get(tag);
  if (!element?.value) return [];
  const binary = numberValues(element.value, element.vr);
  const values =
    binary.length > 0
      ? binary.map(Number)
      : element.value
          .toString('latin1')
          .split('\\')
          .flatMap((text) => (text.trim() === '' ? [] : [Number(text.trim().replaceAll('\0', ''))]));
  return values.filter((value) => Number.isFinite(value));
}
