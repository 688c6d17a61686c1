import { load, type LoadResult, type Requests } from './load.js';
import { median, round } from './statistics.js';

/** What is loaded: requests, or whatever loads by itself for so many seconds. */
export type Side = Requests | ((seconds: number) => Promise<LoadResult>);

export const ROUNDS = 5;
const SECONDS = 3;
const WARM_UP_SECONDS = 2;

/** What a side did: the medians of its runs. */
export interface SideReport {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Loads several sides in turn, A/B/C/A/B/C, so that whatever else the machine does meets all of them alike. */
export class Rounds {
  private readonly runs = new Map<string, LoadResult[]>();

  static async run(
    sides: Readonly<Record<string, Side>>,
    seconds = SECONDS,
    count = ROUNDS,
  ): Promise<Rounds> {
    const rounds = new Rounds();
    for (const side of Object.values(sides)) await run(side, Math.min(WARM_UP_SECONDS, seconds));
    for (let n = 0; n < count; n++)
      for (const [name, side] of Object.entries(sides)) rounds.of(name).push(await run(side, seconds));
    return rounds;
  }

  /** Requests a second, one value a round. */
  throughput(side: string): number[] {
    return this.of(side).map(({ perSecond }) => perSecond);
  }

  /** One side's throughput over another's, one value a round: what changes between rounds does not count. */
  ratios(side: string, reference: string): number[] {
    const below = this.throughput(reference);
    return this.throughput(side).map((perSecond, n) => perSecond / below[n]!);
  }

  report(): Record<string, SideReport> {
    return Object.fromEntries([...this.runs].map(([side, runs]) => [side, summary(runs)]));
  }

  private of(side: string): LoadResult[] {
    const runs = this.runs.get(side) ?? [];
    this.runs.set(side, runs);
    return runs;
  }
}

const run = (side: Side, seconds: number): Promise<LoadResult> =>
  typeof side === 'function' ? side(seconds) : load(side, seconds);

function summary(runs: readonly LoadResult[]): SideReport {
  const of = (pick: (run: LoadResult) => number): number => round(median(runs.map(pick)), 1);
  return {
    perSecond: of(({ perSecond }) => perSecond),
    p50Ms: of(({ p50Ms }) => p50Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
  };
}
