import { z } from 'zod';
import { isLater, snowflake, snowflakeAt, timeOf } from '../snowflake.js';
import { listMessages, type ReadableThread, type ReadThread } from './list-messages.js';

const MOST_AT_ONCE = 100;
/** Channels are told of one after the other: what is newest in one may be older than what was missed in another. */
const OVERLAP_MS = 60_000;

const page = z.array(z.looseObject({ id: snowflake, edited_timestamp: z.string().nullish() }));

/** Hands on the messages of a thread after another, the oldest first, as the Gateway would have told of them. */
export async function readMissed(
  thread: ReadableThread,
  last: string,
  receive: (dispatch: { t: string; d: object }) => Promise<void>,
): Promise<ReadThread> {
  let after = snowflakeAt(timeOf(last).getTime() - OVERLAP_MS);
  for (;;) {
    const told = await listMessages(thread, { after, limit: String(MOST_AT_ONCE) }, page);
    if (told.kind !== 'page') return told;
    for (const d of told.messages.toSorted((a, b) => (isLater(a.id, b.id) ? 1 : -1))) {
      await receive({ t: 'MESSAGE_CREATE', d });
      if (d.edited_timestamp) await receive({ t: 'MESSAGE_UPDATE', d });
      after = d.id;
    }
    if (told.messages.length < MOST_AT_ONCE) return { kind: 'read' };
  }
}
