import type { FakeTelegram } from '#test/fakes/telegram';
import { bySql, type Invariant } from '../../checks/invariant.js';

interface Outbound {
  readonly id: string;
  readonly chat: string;
  readonly status: string;
  readonly platformMessageId: string | null;
  readonly text: string;
}

/**
 * Each message reached its chat at most once: what is called sent is there under its own id, what is called failed is
 * not, and what is there beyond that belongs to messages whose fate is honestly unknown, one each.
 */
export function sendsAreAccountedFor(fake: FakeTelegram): Invariant {
  return {
    name: 'every message was sent at most once, or its fate is called unknown',
    async check({ rows }) {
      const outbound = await rows<Outbound>(
        `SELECT m.id, c.thread_key AS chat, m.status, m.platform_message_id AS "platformMessageId", m.text
         FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.direction = 'outbound' ORDER BY c.created_at, m.position`,
      );
      const arrived = new Map(
        fake.messages.map((message) => [`${message.chatId}/${message.messageId}`, message]),
      );
      const found: string[] = [];
      for (const { id, chat, status, platformMessageId, text } of outbound.filter(
        (one) => one.status !== 'unknown',
      )) {
        const key = `${chat}/${platformMessageId}`;
        const there = arrived.get(key);
        if (status === 'sent' && there?.text !== text)
          found.push(`message ${id} is called sent and did not arrive`);
        else if (status !== 'sent' && status !== 'failed') found.push(`message ${id} is still ${status}`);
        arrived.delete(key);
      }
      const unknown = outbound.filter(({ status }) => status === 'unknown');
      for (const [key, { chatId, text }] of arrived) {
        const index = unknown.findIndex((one) => one.chat === chatId && one.text === text);
        if (index < 0)
          found.push(`Telegram has ${key}, which nobody sent or which was sent twice: ${text.slice(0, 40)}`);
        else unknown.splice(index, 1);
      }
      return found;
    },
    corruptions: [
      bySql(
        'calling one sent that was not',
        `UPDATE message SET platform_message_id = '0' WHERE ${oneWith('sent')}`,
      ),
      bySql('leaving one in the middle', `UPDATE message SET status = 'sending' WHERE ${oneWith('sent')}`),
      {
        by: 'sending one twice',
        apply() {
          const last = fake.messages.at(-1);
          if (!last) throw new Error('Nothing was sent.');
          fake.messages.push({ ...last, messageId: 9_999_999 });
          return Promise.resolve(() => Promise.resolve(void fake.messages.pop()));
        },
      },
    ],
  };
}

const oneWith = (status: string): string =>
  `id = (SELECT id FROM message WHERE direction = 'outbound' AND status = '${status}' LIMIT 1)`;
