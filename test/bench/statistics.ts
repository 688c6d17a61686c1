/** The value below which `share` (0 to 1) of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Lowest and highest of several runs, so that noise is seen beside the median. */
export function spread(samples: readonly number[]): { median: number; low: number; high: number } {
  return {
    median: round(median(samples)),
    low: round(Math.min(...samples)),
    high: round(Math.max(...samples)),
  };
}
