import { createHash, randomUUIDv7, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyRequest } from 'fastify';
import pg from 'pg';
import { LocalUnderstanding } from '#conversations/infrastructure/nlu/local-understanding';
import type { BotSettings } from './bot-settings.js';

/**
 * The reference for replies: what a small bot of one process does. It checks the secret, stores the message, answers the
 * webhook, asks the same local model what is meant, stores the reply, sends it and marks it as sent. No order, no tenant,
 * no state of a dialogue, no knowledge, no pace, no repetition; what it works on when it ends is lost.
 */
const { port, databaseUrl, telegramRoot, botToken, secret, profile } = JSON.parse(
  process.argv[2] ?? '{}',
) as BotSettings;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
await pool.query(`CREATE TABLE IF NOT EXISTS bare_bot_message (
  id uuid PRIMARY KEY, chat text NOT NULL, update_id bigint UNIQUE, text text NOT NULL, status text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now())`);
const understanding = new LocalUnderstanding();
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const expected = digest(secret);
const server = Fastify({ logger: false });

interface Update {
  readonly update_id: number;
  readonly message: { readonly chat: { readonly id: number }; readonly text: string };
}

server.post('/webhook', async ({ body, headers }: FastifyRequest<{ Body: Update }>, reply) => {
  const given = digest(String(headers['x-telegram-bot-api-secret-token']));
  if (!timingSafeEqual(given, expected)) return reply.status(401).send({});
  const { update_id: updateId, message } = body;
  await store(message.chat.id, message.text, 'received', updateId);
  void answer(message).catch((error: unknown) => console.error(error));
  return {};
});

async function store(chat: number, text: string, status: string, updateId: number | null): Promise<string> {
  const id = randomUUIDv7();
  await pool.query({
    name: 'store',
    text: `INSERT INTO bare_bot_message (id, chat, update_id, text, status) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (update_id) DO NOTHING`,
    values: [id, String(chat), updateId, text, status],
  });
  return id;
}

async function answer({ chat, text }: Update['message']): Promise<void> {
  const { intent } = await understanding.understand(text, profile.locale, profile);
  const known = profile.intents.find(({ name }) => name === intent)?.answer;
  const said = known ?? `Thank you. We have understood "${intent}" and will answer soon.`;
  const id = await store(chat.id, said, 'pending', null);
  const sent = await fetch(`${telegramRoot}/bot${botToken}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: chat.id, text: said }),
  });
  await sent.arrayBuffer();
  await pool.query({
    name: 'sent',
    text: 'UPDATE bare_bot_message SET status = $2 WHERE id = $1',
    values: [id, sent.ok ? 'sent' : 'failed'],
  });
}

await server.listen({ port, host: '127.0.0.1' });
