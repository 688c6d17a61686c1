import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger, LedgerEntry } from '../../load/ledger.js';
import type { SeededRandom } from '../../seeded-random.js';
import type { Telling } from './messenger.js';

/** Longer than any fault lasts: after that, a call that is never taken is a fault of the system. */
const PATIENCE_MS = 120_000;
const TOLD_TWICE = 0.2;
const LATEST_REPETITION_MS = 3_000;

/** Whose telling it is, and which of theirs. */
export interface Teller {
  readonly sender: string;
  readonly sequence: number;
}

/** Tells the system what happened on a platform, as that platform does: until it is taken or given up, some of it twice. */
export class Tellings {
  /** Answers that said the call is wrong. */
  readonly refusals: string[] = [];
  /** Messages of people that were taken. */
  taken = 0;
  givenUp = 0;
  repeated = 0;
  private readonly repetitions = new Set<Promise<void>>();

  constructor(private readonly ledger: Ledger) {}

  /** Answers when the platform tells it no more, but for repetitions of what was taken. @param random undefined: nothing is told twice */
  async tell(telling: Telling, teller: Teller, random?: SeededRandom): Promise<void> {
    const repeats = random !== undefined && random.next() < TOLD_TWICE;
    const after = random?.pick([0, 0, random.between(0, LATEST_REPETITION_MS)]) ?? 0;
    const taken = await this.untilTaken(telling, teller);
    if (taken && teller.sequence > 0) this.taken++;
    if (!taken || !repeats) return;
    const repetition = sleep(after).then(() => this.once(telling, teller, taken + 1));
    const done = repetition.then(
      () => void this.repetitions.delete(done),
      () => void this.repetitions.delete(done),
    );
    this.repetitions.add(done);
    this.repeated++;
  }

  /** Tells something that nobody may believe. */
  async forge(telling: Telling, teller: Teller): Promise<void> {
    await this.once(telling, teller, 1, { forged: true });
  }

  /** Until the last repetition has arrived. */
  async done(): Promise<void> {
    await Promise.all(this.repetitions);
  }

  /** The attempt that was taken; 0 when the platform gave up. */
  private async untilTaken(telling: Telling, teller: Teller): Promise<number> {
    const end = Date.now() + PATIENCE_MS;
    for (let attempt = 1; ; attempt++) {
      const status = await this.once(telling, teller, attempt);
      if (status !== undefined && status < 300) return attempt;
      if (status !== undefined && status >= 400 && status < 500 && status !== 429) {
        this.refusals.push(`${telling.key} of ${teller.sender} was refused with ${String(status)}`);
        return 0;
      }
      const pause = telling.pauseMs(attempt);
      if (pause === undefined) return (this.givenUp++, 0);
      if (Date.now() > end)
        throw new Error(`${telling.key} was not taken within ${String(PATIENCE_MS / 1000)} s`);
      this.repeated++;
      await sleep(pause);
    }
  }

  /** The status of the answer, when there was one. */
  private async once(
    telling: Telling,
    { sender, sequence }: Teller,
    attempt: number,
    data: Readonly<Record<string, unknown>> = telling.line ? { line: telling.line } : {},
  ): Promise<number | undefined> {
    const { key, text } = telling;
    const write = (event: LedgerEntry['event'], status?: number): Promise<void> =>
      this.ledger.write({
        event,
        sender,
        sequence,
        key,
        attempt,
        at: new Date().toISOString(),
        data: { ...data, text },
        ...(status === undefined ? {} : { status }),
      });
    await write('sent');
    const status = await telling.tell(attempt).catch(() => undefined);
    if (status !== undefined && status < 300) await write('acknowledged', status);
    else if (status !== undefined && status < 500) await write('refused', status);
    return status;
  }
}
