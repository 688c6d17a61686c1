import type { Invariant } from '../../checks/invariant.js';
import type { Messenger, SendCall } from './messenger.js';

/** Clocks of two processes, and half a millisecond here or there. */
const TOLERANCE_MS = 50;
/** Whoever is killed between a refusal and writing it down has not heard it; so does a database that loses its last moment. */
const HEARD_WITHIN_MS = 2_000;

/** When a worker was killed, or from when until when the database was away. */
export interface Struck {
  readonly from: number;
  readonly until: number;
}

/**
 * After a 429 nothing goes to that chat before its time.
 *
 * @param blows whoever was struck then may not have heard of it
 */
export function pausesAreKept(messengers: readonly Messenger[], blows: readonly Struck[]): Invariant {
  const extra = new Map<string, SendCall[]>();
  const heard = ({ at }: SendCall): boolean =>
    !blows.some(({ from, until }) => until >= at - TOLERANCE_MS && from <= at + HEARD_WITHIN_MS);
  return {
    name: 'after a 429 nothing is sent to the chat before its time',
    check() {
      const found: string[] = [];
      for (const { platform, sends, refusalMs } of messengers) {
        const all = [...sends, ...(extra.get(platform) ?? [])];
        for (const [chat, calls] of Map.groupBy(all, (call) => call.chat))
          for (const [index, refused] of calls.entries()) {
            const next = calls[index + 1];
            if (!refused.refused || !next || !heard(refused)) continue;
            const waited = next.at - refused.at;
            if (waited < refusalMs - TOLERANCE_MS)
              found.push(
                `${platform}/${chat} was to be left alone for ${refusalMs} ms, and was for ${waited}`,
              );
          }
      }
      return Promise.resolve(found);
    },
    corruptions: [
      {
        by: 'a call right after a refused one',
        apply() {
          const one = { chat: 'nobody', text: '', at: Date.now() + 60_000 };
          const platform = messengers.find(({ refusalMs }) => refusalMs > 0)?.platform ?? '';
          extra.set(platform, [
            { ...one, refused: true },
            { ...one, at: one.at + 10, refused: false },
          ]);
          return Promise.resolve(() => Promise.resolve(extra.clear()));
        },
      },
    ],
  };
}
