import { round } from './statistics.js';

/** What a figure must reach: at least so much, or at most. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** One measured figure beside its target. */
export interface Figure {
  readonly name: string;
  /** Median of the runs, or the one value there is. */
  readonly value: number;
  readonly unit: 'ratio' | 'µs' | 'ms' | 'MiB' | 'requests/s' | 'instances/s' | 'deliveries/s';
  /** Lowest and highest of the runs, so that noise is seen. */
  readonly low?: number;
  readonly high?: number;
  readonly runs?: number;
  /** Null for what is only reported. */
  readonly target: Target | null;
  readonly met: boolean | null;
  /** What the figure was made of. */
  readonly details?: object;
}

/** A figure of one value or, from several, their median with the spread. */
export function figure(
  name: string,
  unit: Figure['unit'],
  values: number | readonly number[],
  target: Target | null = null,
  details?: object,
): Figure {
  const samples = typeof values === 'number' ? [values] : values;
  const value = medianOf(samples);
  return {
    name,
    value: round(value),
    unit,
    ...(samples.length > 1 && {
      low: round(Math.min(...samples)),
      high: round(Math.max(...samples)),
      runs: samples.length,
    }),
    target,
    met: target && ('atLeast' in target ? value >= target.atLeast : value <= target.atMost),
    ...(details && { details }),
  };
}

function medianOf(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
