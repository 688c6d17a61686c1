import { load, type LoadResult, type Requests } from './load.js';
import { median, round } from './statistics.js';

export const ROUNDS = 5;
const SECONDS = 3;
const WARM_UP_SECONDS = 2;

/** What a side did: the median of its runs. */
export interface SideReport {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Loads several sides in turn, A/B/C/A/B/C, so that whatever else the machine does meets all of them alike. */
export class Rounds<Side extends string> {
  private readonly runs: Readonly<Record<Side, LoadResult[]>>;

  private constructor(private readonly sides: Readonly<Record<Side, Requests>>) {
    this.runs = Object.fromEntries(Object.keys(sides).map((side) => [side, []])) as never;
  }

  static async run<Side extends string>(
    sides: Readonly<Record<Side, Requests>>,
    rounds = ROUNDS,
    seconds = SECONDS,
  ): Promise<Rounds<Side>> {
    const measured = new Rounds(sides);
    for (const side of measured.names) await load(sides[side], WARM_UP_SECONDS);
    for (let n = 0; n < rounds; n++)
      for (const side of measured.names) measured.runs[side].push(await load(sides[side], seconds));
    return measured;
  }

  /** One side's throughput over another's, one value a round: what changes between rounds does not count. */
  ratios(side: Side, reference: Side): number[] {
    return this.runs[side].map(({ perSecond }, n) => perSecond / (this.runs[reference][n]?.perSecond ?? 0));
  }

  report(): Record<Side, SideReport> {
    const entries = this.names.map((side) => [side, summary(this.runs[side])] as const);
    return Object.fromEntries(entries) as Record<Side, SideReport>;
  }

  private get names(): Side[] {
    return Object.keys(this.sides) as Side[];
  }
}

function summary(runs: readonly LoadResult[]): SideReport {
  const of = (pick: (run: LoadResult) => number): number => round(median(runs.map(pick)), 1);
  return {
    perSecond: of(({ perSecond }) => perSecond),
    p50Ms: of(({ p50Ms }) => p50Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
  };
}
