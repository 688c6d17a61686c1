import { bySql, type Invariant } from '../../checks/invariant.js';
import type { LedgerEntry } from '../../load/ledger.js';
import { entryIs } from './entry-is.js';

interface Conversation {
  readonly sender: string;
  readonly id: string;
  /** Of the person's messages, by place. */
  readonly texts: readonly string[];
}

/** One message of a person: when it was first told, and when the platform knew that it was taken, as places in the ledger. */
interface Told {
  readonly sequence: number;
  readonly line: unknown;
  readonly from: number;
  until: number;
}

/** In which order two messages of a chat had to be stored; what was under way at the same time may stand either way. */
function mustPrecede(a: Told, b: Told): boolean {
  if (a.line && b.line) return a.sequence < b.sequence;
  return !a.line && !b.line && a.until < b.from;
}

function toldIn(ledger: readonly LedgerEntry[]): Map<string, Map<string, Told>> {
  const chats = new Map<string, Map<string, Told>>();
  for (const [place, entry] of ledger.entries()) {
    if (!entryIs.message(entry)) continue;
    const { sender, sequence, data = {}, event } = entry;
    const chat = chats.get(sender) ?? new Map<string, Told>();
    chats.set(sender, chat);
    const text = String(data['text']);
    const told = chat.get(text) ?? { sequence, line: data['line'], from: place, until: Infinity };
    chat.set(text, told);
    if (event === 'acknowledged') told.until = Math.min(told.until, place);
  }
  return chats;
}

export const conversationsKeepOrder: Invariant = {
  name: "each chat is one conversation, in the person's order where the platform keeps it, without gaps in its places",
  async check({ ledger, rows }) {
    const conversations = await rows<Conversation>(
      `SELECT h.platform || '/' || c.thread_key AS sender, c.id, array_agg(m.text ORDER BY m.position) AS texts
       FROM conversation c JOIN channel h ON h.id = c.channel_id JOIN message m ON m.conversation_id = c.id
       WHERE m.direction = 'inbound' GROUP BY 1, 2`,
    );
    const gaps = await rows<{ id: string }>(
      `SELECT c.id FROM conversation c LEFT JOIN message m ON m.conversation_id = c.id GROUP BY c.id, c.message_count
       HAVING count(m.id) <> c.message_count OR max(m.position) <> c.message_count`,
    );
    const chats = toldIn(ledger);
    const found: string[] = gaps.map(
      ({ id }) => `conversation ${id} does not have the messages that it counts`,
    );
    const bySender = Map.groupBy(conversations, ({ sender }) => sender);
    for (const [sender, { length }] of bySender)
      if (length > 1) found.push(`${sender} has ${length} conversations`);
    for (const { sender, id, texts } of conversations) {
      const stored = texts.flatMap((text) => chats.get(sender)?.get(text) ?? []);
      const wrong = stored.some((a, place) =>
        stored.slice(0, place).some((before) => mustPrecede(a, before)),
      );
      if (wrong)
        found.push(
          `conversation ${id} (${sender}) has the order ${stored.map((one) => one.sequence).join()}`,
        );
    }
    return found;
  },
  corruptions: [
    bySql(
      'exchanging two messages',
      `UPDATE message m SET text = other.text FROM message other
       WHERE m.direction = 'inbound' AND other.direction = 'inbound' AND m.conversation_id = other.conversation_id AND m.id <> other.id
         AND least(m.position, other.position) = 1 AND greatest(m.position, other.position) = (
           SELECT max(position) FROM message last WHERE last.conversation_id = m.conversation_id AND last.direction = 'inbound')
         AND m.conversation_id = (SELECT conversation_id FROM message WHERE direction = 'inbound' GROUP BY 1 HAVING count(*) > 1 LIMIT 1)`,
    ),
    bySql(
      'losing a place',
      'UPDATE conversation SET message_count = message_count + 1 WHERE id = (SELECT id FROM conversation LIMIT 1)',
    ),
    bySql(
      'beginning another conversation with somebody',
      `UPDATE conversation SET thread_key = other.thread_key FROM conversation other
       WHERE conversation.channel_id = other.channel_id AND conversation.id < other.id
         AND other.id = (SELECT id FROM conversation a WHERE EXISTS (
           SELECT FROM conversation b WHERE b.channel_id = a.channel_id AND b.id < a.id) LIMIT 1)`,
    ),
  ],
};
