import { createHash, randomUUIDv7, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyRequest } from 'fastify';
import pg from 'pg';
import { BARE_SQL, type BareSettings } from './bare-sql.js';
import { inTenant } from './in-tenant.js';

/**
 * The reference for the HTTP benches: bare Fastify and pg that check the same secret in constant time, bind the tenant
 * and do the same SQL on the same tables, as the same role. No validation, no journal, no outbox, no problem documents,
 * no request log. Under `/raw` the same as a superuser in one autocommitted statement, without any tenant.
 */
const { port, tenantUrl, rawUrl, organizationId, channelId, secrets } = JSON.parse(
  process.argv[2] ?? '{}',
) as BareSettings;
const POOL = 10;
const tenantPool = new pg.Pool({ connectionString: tenantUrl, max: POOL });
const rawPool = new pg.Pool({ connectionString: rawUrl, max: POOL });
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const expected = secrets.map(digest);
const server = Fastify({ logger: false });

server.addHook('onRequest', async (request, reply) => {
  const given = digest(
    String(request.headers.authorization ?? request.headers['x-telegram-bot-api-secret-token']),
  );
  if (!expected.some((secret) => timingSafeEqual(given, secret))) await reply.status(401).send({});
});

type Run = <Row extends object>(name: keyof typeof BARE_SQL, values: unknown[]) => Promise<Row[]>;

const asTenant: Run = <Row extends object>(name: keyof typeof BARE_SQL, values: unknown[]) =>
  inTenant<Row>(tenantPool, organizationId, { name, text: BARE_SQL[name], values });

const asSuperuser: Run = async <Row extends object>(name: keyof typeof BARE_SQL, values: unknown[]) =>
  (await rawPool.query<pg.QueryResultRow>({ name, text: BARE_SQL[name], values })).rows as Row[];

interface Update {
  readonly update_id: number;
}

interface NewPatient {
  readonly name: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly number: string;
}

for (const [prefix, run] of [
  ['', asTenant],
  ['/raw', asSuperuser],
] as const) {
  server.post(`${prefix}/webhook`, async ({ body }: FastifyRequest<{ Body: Update }>) => {
    const { update_id: updateId } = body;
    await run('storeEvent', [
      randomUUIDv7(),
      organizationId,
      channelId,
      String(updateId),
      channelId,
      JSON.stringify(body),
    ]);
    return {};
  });
  server.post(`${prefix}/patients`, async ({ body }: FastifyRequest<{ Body: NewPatient }>, reply) => {
    const { name, birthDate, sex, number } = body;
    const id = randomUUIDv7();
    await run('addPatient', [id, organizationId, name, birthDate, sex, number]);
    return reply.status(201).send({ id });
  });
  server.get(`${prefix}/patients/:id`, async ({ params }: FastifyRequest<{ Params: { id: string } }>) => {
    const [patient] = await run('patient', [params.id]);
    return patient;
  });
  server.get(`${prefix}/patients`, async () => {
    const rows = await run<{ cursorKey: string; cursorId: string }>(
      prefix ? 'anyPage' : 'page',
      prefix ? [organizationId] : [],
    );
    const items = rows.slice(0, 50);
    const last = items.at(-1);
    const cursor = JSON.stringify(['-createdAt', last?.cursorKey, last?.cursorId]);
    return { items: items.map(withoutKeys), nextCursor: Buffer.from(cursor).toString('base64url') };
  });
}

function withoutKeys<Row extends { cursorKey: string; cursorId: string }>({
  cursorKey: _key,
  cursorId: _id,
  ...item
}: Row): object {
  return item;
}

await server.listen({ port, host: '127.0.0.1' });
