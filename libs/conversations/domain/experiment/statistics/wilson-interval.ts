/** The two-sided quantile of the normal distribution for 95 %. */
const Z = 1.959963984540054;

/** Where a rate lies with 95 % confidence: Wilson's score interval, sound for small numbers and rates near 0 or 1, too. */
export function wilsonInterval(hits: number, total: number): { readonly low: number; readonly high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const rate = hits / total;
  const spread = Z * Z;
  const middle = (rate + spread / (2 * total)) / (1 + spread / total);
  const half =
    (Z / (1 + spread / total)) * Math.sqrt((rate * (1 - rate)) / total + spread / (4 * total * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
