import { createHmac, createPublicKey, randomUUIDv7, timingSafeEqual, verify } from 'node:crypto';
import Fastify, { type FastifyRequest } from 'fastify';
import pg from 'pg';
import { BARE_SQL } from './bare-sql.js';
import { inTenant } from './in-tenant.js';
import type { SignedSettings } from './signed-settings.js';

/**
 * The reference for signed webhooks: bare Fastify and pg that check the signature over the raw bytes, bind the tenant and
 * do one INSERT and COMMIT, as the same role. No limits, no journal, no outbox, no problem documents, no request log.
 */
const { port, tenantUrl, organizationId, whatsapp, discord } = JSON.parse(
  process.argv[2] ?? '{}',
) as SignedSettings;
const pool = new pg.Pool({ connectionString: tenantUrl, max: 10 });
const x = Buffer.from(discord.publicKey, 'hex').toString('base64url');
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
const server = Fastify({ logger: false });
server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
  done(null, body),
);

interface WhatsappCall {
  readonly entry: readonly { changes: { value: { messages: { id: string }[] } }[] }[];
}
interface DiscordCall {
  readonly id: string;
}
type Signed = FastifyRequest<{ Body: Buffer; Headers: Record<string, string> }>;

server.post('/whatsapp', async ({ body, headers }: Signed, reply) => {
  const given = Buffer.from(headers['x-hub-signature-256'] ?? '');
  const made = `sha256=${createHmac('sha256', whatsapp.appSecret).update(body).digest('hex')}`;
  if (given.length !== made.length || !timingSafeEqual(given, Buffer.from(made)))
    return reply.status(401).send({});
  const call = JSON.parse(body.toString()) as WhatsappCall;
  const message = call.entry[0]!.changes[0]!.value.messages[0]!;
  await store(whatsapp.channelId, message.id, call);
  return {};
});

server.post('/discord', async ({ body, headers }: Signed, reply) => {
  const signed = Buffer.concat([Buffer.from(headers['x-signature-timestamp'] ?? ''), body]);
  if (!verify(null, signed, key, Buffer.from(headers['x-signature-ed25519'] ?? '', 'hex')))
    return reply.status(401).send({});
  const call = JSON.parse(body.toString()) as DiscordCall;
  await store(discord.channelId, call.id, call);
  return { type: 5 };
});

async function store(channelId: string, eventId: string, event: object): Promise<void> {
  const values = [randomUUIDv7(), organizationId, channelId, eventId, channelId, JSON.stringify(event)];
  await inTenant(pool, organizationId, { name: 'storeEvent', text: BARE_SQL.storeEvent, values });
}

await server.listen({ port, host: '127.0.0.1' });
