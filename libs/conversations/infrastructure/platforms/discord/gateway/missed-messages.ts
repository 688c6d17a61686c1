import { z } from 'zod';
import { discordFailure } from '../discord-failure.js';
import type { DiscordRest } from '../discord-rest.js';
import { isLater, snowflake, snowflakeAt, timeOf } from '../snowflake.js';

const MOST_AT_ONCE = 100;
/** Channels are told of one after the other: what is newest in one may be older than what was missed in another. */
const OVERLAP_MS = 60_000;
const SECONDS_WHEN_NOT_TOLD = 1;

const told = z.looseObject({ id: snowflake, edited_timestamp: z.string().nullish() });
const page = z.array(told);

/** What reading a thread came to. */
export type ReadThread = { readonly kind: 'read' } | { readonly kind: 'later'; readonly seconds: number };

/**
 * Hands on the messages of a thread after another, the oldest first, as the Gateway would have told of them. A thread that
 * is closed to us has none.
 */
export async function readMissed(options: {
  readonly rest: DiscordRest;
  readonly botToken: string;
  readonly thread: string;
  readonly after: string;
  readonly signal: AbortSignal;
  readonly receive: (dispatch: { t: string; d: object }) => Promise<void>;
}): Promise<ReadThread> {
  const { rest, botToken, thread, signal, receive } = options;
  const path = `/channels/${encodeURIComponent(thread)}/messages` as const;
  let after = snowflakeAt(timeOf(options.after).getTime() - OVERLAP_MS);
  for (;;) {
    let answer: unknown;
    try {
      const query = { after, limit: String(MOST_AT_ONCE) };
      answer = await rest.call({ method: 'GET', path, query }, botToken, signal);
    } catch (error) {
      const failure = discordFailure(error);
      if (failure.kind === 'permanent' && failure.code !== 'credentials-refused') return { kind: 'read' };
      return {
        kind: 'later',
        seconds: failure.kind === 'retry-after' ? failure.seconds : SECONDS_WHEN_NOT_TOLD,
      };
    }
    const messages = page.safeParse(answer).data;
    if (!messages) return { kind: 'later', seconds: SECONDS_WHEN_NOT_TOLD };
    for (const d of messages.toSorted((a, b) => (isLater(a.id, b.id) ? 1 : -1))) {
      await receive({ t: 'MESSAGE_CREATE', d });
      if (d.edited_timestamp) await receive({ t: 'MESSAGE_UPDATE', d });
      after = d.id;
    }
    if (messages.length < MOST_AT_ONCE) return { kind: 'read' };
  }
}
