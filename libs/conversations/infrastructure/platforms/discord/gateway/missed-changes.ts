import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { KeptMessage } from '../../../../application/services/gateway/platform-gateway.js';
import { emojiOf } from '../emoji-of.js';
import { isLater, snowflake } from '../snowflake.js';
import { listMessages, type ReadableThread, type ReadThread } from './list-messages.js';

const LOOKED_AT = 100;

const told = z.looseObject({
  id: snowflake,
  edited_timestamp: z.string().nullish(),
  author: z.object({ id: snowflake, bot: z.boolean().nullish() }).nullish(),
  /** "Reaction Object": how many there are of one kind, and whether we are among them; not whose. */
  reactions: z
    .array(
      z.object({
        count: z.number(),
        me: z.boolean().nullish(),
        emoji: z.object({ id: z.string().nullish(), name: z.string().nullish() }),
      }),
    )
    .nullish(),
});
const page = z.array(told);

type Told = z.infer<typeof told>;
type Receive = (dispatch: object) => Promise<void>;

/**
 * Compares the last messages of a thread that we keep with what the thread shows of them, and hands on how they differ as the
 * Gateway would have told of it: edits by their time, messages that are not there any more as taken back, signs by the
 * counts, of which in direct messages only the person's and ours can be. What is not seen: changes of older messages, what
 * was written and taken back while nobody listened, and earlier edits and signs that others have replaced.
 */
export async function readChanges(
  thread: ReadableThread,
  kept: readonly KeptMessage[],
  receive: Receive,
): Promise<ReadThread> {
  const known = kept.filter(({ id }) => snowflake.safeParse(id).success);
  const [first, ...others] = known.map(({ id }) => id);
  if (first === undefined) return { kind: 'read' };
  const newest = others.reduce((last, id) => (isLater(id, last) ? id : last), first);
  const query = { before: String(BigInt(newest) + 1n), limit: String(LOOKED_AT) };
  const shown = await listMessages(thread, query, page);
  if (shown.kind !== 'page') return shown;
  const messages = new Map(shown.messages.map((message) => [message.id, message]));
  const oldest = shown.messages.map(({ id }) => id).reduce((a, b) => (isLater(a, b) ? b : a), newest);
  const isWhole = shown.messages.length < LOOKED_AT;
  const person = shown.messages.find(({ author }) => author && !author.bot)?.author?.id;
  for (const one of known) {
    const message = messages.get(one.id);
    const inSight = isWhole || !isLater(oldest, one.id);
    if (!message && one.received && inSight)
      await receive({ t: 'MESSAGE_DELETE', d: { id: one.id, channel_id: thread.thread } });
    if (message?.edited_timestamp) await receive({ t: 'MESSAGE_UPDATE', d: message });
    if (message && person) await tellSigns(thread.thread, one, message, person, receive);
  }
  return { kind: 'read' };
}

async function tellSigns(
  channel: string,
  { id, emoji: last }: KeptMessage,
  { reactions }: Told,
  person: string,
  receive: Receive,
): Promise<void> {
  const signs = (reactions ?? []).filter(({ count, me }) => count > (me ? 1 : 0));
  if (signs.some(({ emoji }) => emojiOf(emoji) === last)) return;
  // A sign has no name of its own, and telling of one again changes nothing.
  const tell = (t: string, emoji: object): Promise<void> =>
    receive({
      t,
      s: 0,
      session_id: `read-${randomUUID()}`,
      d: { user_id: person, channel_id: channel, message_id: id, emoji },
    });
  if (last !== null) await tell('MESSAGE_REACTION_REMOVE', { id: null, name: last });
  const newest = signs.at(-1);
  if (newest) await tell('MESSAGE_REACTION_ADD', newest.emoji);
}
