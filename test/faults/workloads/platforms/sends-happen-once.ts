import { bySql, type Invariant } from '../../checks/invariant.js';
import type { Messenger, Seen } from './messenger.js';

interface Outbound {
  readonly id: string;
  readonly platform: string;
  readonly chat: string;
  readonly status: string;
  readonly platformId: string | null;
  readonly text: string;
  readonly position: number;
}

const ARRIVED = new Set(['sent', 'delivered', 'read']);

/**
 * Each message reached its person at most once, in order: what is called sent is there under its own id, and what is there
 * beyond that belongs to messages whose fate is honestly unknown, one each. Whatever an answer said or did not say: the
 * platforms' stand-ins count what they did.
 */
export function sendsHappenOnce(messengers: readonly Messenger[]): Invariant {
  /** What a corruption adds. */
  const extra: (Seen & { readonly platform: string })[] = [];
  const seenByAll = async (): Promise<(Seen & { readonly platform: string })[]> => {
    const lists = await Promise.all(
      messengers.map(async (messenger) =>
        (await messenger.seen()).map((one) => ({ ...one, platform: messenger.platform })),
      ),
    );
    return [...lists.flat(), ...extra];
  };
  return {
    name: 'every answer was sent at most once and seen in order, or its fate is called unknown',
    async check({ rows }) {
      const outbound = await rows<Outbound>(
        `SELECT m.id, h.platform, c.thread_key AS chat, m.status, m.platform_message_id AS "platformId", m.text, m.position
         FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN channel h ON h.id = c.channel_id
         WHERE m.direction = 'outbound' ORDER BY c.id, m.position`,
      );
      const found: string[] = [];
      const placed = new Map<string, number[]>();
      const ours = Map.groupBy(outbound, ({ platform, chat }) => `${platform}/${chat}`);
      const open = new Map([...ours].map(([chat, list]) => [chat, [...list]]));
      for (const { platform, chat, id, text } of await seenByAll()) {
        const key = `${platform}/${chat}`;
        const list = open.get(key) ?? [];
        const named = list.findIndex((one) => one.platformId === id && ARRIVED.has(one.status));
        const index =
          named >= 0 ? named : list.findIndex((one) => one.status === 'unknown' && one.text === text);
        const [message] = index < 0 ? [] : list.splice(index, 1);
        if (!message || message.text !== text)
          found.push(
            `${key} has seen ${id}, which nobody sent or which was sent twice: ${text.slice(0, 40)}`,
          );
        else placed.set(key, [...(placed.get(key) ?? []), message.position]);
      }
      for (const { id, status } of [...open.values()].flat())
        if (status !== 'unknown') found.push(`message ${id} is called ${status} and nobody has seen it`);
      for (const [chat, positions] of placed)
        if (positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0)))
          found.push(`${chat} has seen our messages in the order ${positions.join()}`);
      return found;
    },
    corruptions: [
      bySql(
        'calling one sent that was not',
        `UPDATE message SET platform_message_id = '0' WHERE ${oneWith('sent')}`,
      ),
      bySql('leaving one in the middle', `UPDATE message SET status = 'sending' WHERE ${oneWith('sent')}`),
      bySql('giving up one', `UPDATE message SET status = 'failed' WHERE ${oneWith('sent')}`),
      bySql('losing one that was seen', `DELETE FROM message WHERE ${oneWith('sent')}`),
      bySql(
        'exchanging the places of two',
        `UPDATE message m SET text = other.text, platform_message_id = other.platform_message_id FROM message other
         WHERE m.direction = 'outbound' AND other.direction = 'outbound' AND m.conversation_id = other.conversation_id AND m.id <> other.id
           AND m.status = 'sent' AND other.status = 'sent'
           AND m.conversation_id = (SELECT conversation_id FROM message WHERE direction = 'outbound' AND status = 'sent' GROUP BY 1 HAVING count(*) > 1 LIMIT 1)`,
      ),
      {
        by: 'sending one twice',
        async apply() {
          const last = (await seenByAll()).at(-1);
          if (!last) throw new Error('Nothing was seen.');
          extra.push({ ...last, id: `${last.id}0` });
          return () => Promise.resolve(void extra.pop());
        },
      },
    ],
  };
}

const oneWith = (status: string): string =>
  `id = (SELECT id FROM message WHERE direction = 'outbound' AND status = '${status}' LIMIT 1)`;
