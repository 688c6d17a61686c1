import { bySql, type Invariant } from '../../checks/invariant.js';

/** The person's messages in each chat, as stored, against the order in which their updates were first sent. */
export const messagesKeepOrder: Invariant = {
  name: 'the messages of a conversation are in the order of their updates, without gaps in their places',
  async check({ ledger, rows }) {
    const chats = await rows<{ chat: string; ids: string[] }>(
      `SELECT c.thread_key AS chat, array_agg(m.platform_message_id ORDER BY c.created_at, m.position) AS ids
       FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.direction = 'inbound' GROUP BY c.thread_key`,
    );
    const gaps = await rows<{ id: string }>(
      `SELECT c.id FROM conversation c LEFT JOIN message m ON m.conversation_id = c.id GROUP BY c.id, c.message_count
       HAVING count(m.id) <> c.message_count OR max(m.position) <> c.message_count`,
    );
    const sent = Map.groupBy(
      ledger.filter(({ event, attempt }) => event === 'sent' && attempt === 1),
      ({ sender }) => sender,
    );
    const wrong = chats.filter(({ chat, ids }) => {
      const order = (sent.get(chat) ?? [])
        .toSorted((a, b) => a.sequence - b.sequence)
        .map(({ data }) => String(data?.['messageId']));
      // What was sent last may not have arrived; everything that did must stand in this order.
      return ids.join() !== order.slice(0, ids.length).join();
    });
    return [
      ...wrong.map(({ chat, ids }) => `chat ${chat} holds ${ids.join()}`),
      ...gaps.map(({ id }) => `conversation ${id} does not have the messages that it counts`),
    ];
  },
  corruptions: [
    bySql(
      'exchanging two messages',
      `UPDATE message m SET platform_message_id = other.platform_message_id FROM message other
       WHERE m.direction = 'inbound' AND other.direction = 'inbound' AND m.conversation_id = other.conversation_id
         AND m.id <> other.id AND m.conversation_id = (SELECT id FROM conversation LIMIT 1)`,
    ),
    bySql(
      'losing a place',
      'UPDATE conversation SET message_count = message_count + 1 WHERE id = (SELECT id FROM conversation LIMIT 1)',
    ),
  ],
};
