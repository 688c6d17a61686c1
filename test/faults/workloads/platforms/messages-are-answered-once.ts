import { bySql, type Invariant } from '../../checks/invariant.js';
import { Script } from './script.js';

interface Answered {
  readonly id: string;
  readonly sender: string;
  readonly text: string;
  /** In their order; the bot's own introduction is none. */
  readonly answers: readonly string[];
}

const ANSWERED = `
SELECT i.id, h.platform || '/' || c.thread_key AS sender, i.text,
       coalesce(array_agg(o.text ORDER BY o.position) FILTER (WHERE o.id IS NOT NULL), '{}') AS answers
FROM message i JOIN conversation c ON c.id = i.conversation_id JOIN channel h ON h.id = c.channel_id
LEFT JOIN message o ON o.in_reply_to = i.id AND o.conversation_id = i.conversation_id AND o.direction = 'outbound'
  AND o.reply_key <> 'conversation.introduction'
WHERE i.direction = 'inbound' GROUP BY 1, 2, 3`;

export const messagesAreAnsweredOnce: Invariant = {
  name: 'every message has its one answer, in the order of the messages, and every chat one introduction',
  async check({ rows }) {
    const all = await rows<Answered>(ANSWERED);
    const crossed = await rows<{ id: string }>(
      `SELECT DISTINCT c.id FROM (
         SELECT o.conversation_id AS id, i.position, lag(i.position) OVER (PARTITION BY o.conversation_id ORDER BY o.position) AS before
         FROM message o JOIN message i ON i.id = o.in_reply_to WHERE o.direction = 'outbound') c WHERE c.before > c.position`,
    );
    const introduced = await rows<{ id: string; n: number }>(
      `SELECT c.id, count(m.id)::int AS n FROM conversation c LEFT JOIN message m ON m.conversation_id = c.id
         AND m.reply_key = 'conversation.introduction' GROUP BY c.id HAVING count(m.id) <> 1`,
    );
    const unasked = await rows<{ id: string; text: string }>(
      `SELECT id, text FROM message o WHERE direction = 'outbound' AND NOT EXISTS (SELECT FROM message i WHERE i.id = o.in_reply_to)`,
    );
    return [
      ...all
        .filter(({ text, answers }) => answers.length !== 1 || answers[0] !== Script.answerTo(text))
        .map(
          ({ id, sender, text, answers }) =>
            `message ${id} of ${sender}, "${text}", has ${answers.length} answers: ${answers.join(' | ')}`,
        ),
      ...crossed.map(({ id }) => `the answers in conversation ${id} are not in the order of the messages`),
      ...introduced.map(({ id, n }) => `the bot named itself ${n} times in conversation ${id}`),
      ...unasked.map(({ id, text }) => `nobody asked for message ${id}: ${text.slice(0, 40)}`),
    ];
  },
  corruptions: [
    bySql('losing an answer', `DELETE FROM message WHERE id = (${anAnswer()})`),
    bySql(
      'answering twice',
      `INSERT INTO message SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'position', 100000))).*
       FROM message m WHERE id = (${anAnswer()})`,
    ),
    bySql(
      'answering something else',
      `UPDATE message SET text = 'I do not know.' WHERE id = (${anAnswer()})`,
    ),
    bySql(
      'answering the later one first',
      `UPDATE message m SET in_reply_to = other.in_reply_to, text = other.text FROM message other
       WHERE m.conversation_id = other.conversation_id AND m.id <> other.id AND m.in_reply_to <> other.in_reply_to
         AND m.reply_key <> 'conversation.introduction' AND other.reply_key <> 'conversation.introduction'
         AND m.conversation_id = (SELECT conversation_id FROM message WHERE direction = 'inbound' GROUP BY 1 HAVING count(*) > 1 LIMIT 1)`,
    ),
    bySql(
      'naming itself twice',
      `UPDATE message SET reply_key = 'conversation.introduction' WHERE id = (${anAnswer()})`,
    ),
  ],
};

function anAnswer(): string {
  return `SELECT id FROM message WHERE direction = 'outbound' AND reply_key <> 'conversation.introduction' LIMIT 1`;
}
