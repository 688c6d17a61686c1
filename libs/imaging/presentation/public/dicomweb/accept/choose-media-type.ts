import type { AcceptedRange } from './accepted-range.js';

/**
 * The first offered single-part media type for the most wanted range that has one; undefined means 406.
 *
 * @param offered the default first
 */
export function chooseMediaType<T extends string>(
  ranges: readonly AcceptedRange[],
  offered: readonly T[],
): T | undefined {
  for (const { type } of ranges) {
    const [family, subtype] = type.split('/');
    const fits = (offer: string): boolean =>
      type === '*/*' || offer === type || (subtype === '*' && offer.startsWith(`${family}/`));
    const chosen = offered.find(fits);
    if (chosen) return chosen;
  }
  return undefined;
}
