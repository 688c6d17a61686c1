/** A standby further behind than this is not asked: the most by which a query may be late to see another process's write. */
export const MOST_LAG_MS = 1_000;
/** A minute of looks. */
const MOST_SAMPLES = 600;

/**
 * How far a standby has come, by the clock of this process alone. A standby's own clock tells nothing while no one writes,
 * and one that lost its primary takes itself for up to date; so the primary's position is asked for as well, and a standby
 * that has replayed it holds whatever was committed before the question.
 *
 * Times are monotonic milliseconds, positions those of the write-ahead log.
 */
export class ReplayProgress {
  private readonly samples: { readonly at: number; readonly position: bigint }[] = [];
  private replayed = 0n;
  /** Whatever was committed before then, the standby has. */
  private completeAt = -Infinity;
  private since = -Infinity;

  /** The primary has come this far, as it answered a question asked then. */
  primaryAt(position: bigint, askedAt: number): void {
    if (askedAt < this.since) return;
    this.samples.push({ at: askedAt, position });
    if (this.samples.length > MOST_SAMPLES) this.samples.shift();
  }

  /** The standby has come this far. */
  replayedTo(position: bigint): void {
    this.replayed = position;
    while (this.samples[0] && this.samples[0].position <= position)
      this.completeAt = this.samples.shift()!.at;
  }

  /** Nothing that was known still holds; from now on the standby proves itself anew. */
  startAgain(now: number): void {
    this.samples.length = 0;
    this.replayed = 0n;
    this.completeAt = -Infinity;
    this.since = now;
  }

  /** How long the oldest commit has been waiting that the standby may lack; infinite when it has shown nothing yet. */
  lagMs(now: number): number {
    return now - this.completeAt;
  }

  /** Where the standby was last, if it may answer who must see everything up to a position; undefined if it may not. */
  sufficient(needed: bigint, now: number): bigint | undefined {
    return this.replayed >= needed && this.lagMs(now) <= MOST_LAG_MS ? this.replayed : undefined;
  }
}
