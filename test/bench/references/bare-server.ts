import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The reference for the HTTP benches: bare Fastify and pg that check the same kind of secret in constant time, bind the
 * tenant and do the same SQL on the same tables. No validation, no journal, no outbox, no problem documents.
 */
const [, , port, databaseUrl, organizationId, secret] = process.argv as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const expected = createHash('sha256').update(secret).digest();
const server = Fastify({ logger: false });

server.addHook('onRequest', async (request, reply) => {
  const given = request.headers.authorization ?? request.headers['x-telegram-bot-api-secret-token'];
  const digest = createHash('sha256').update(String(given)).digest();
  if (!timingSafeEqual(digest, expected)) await reply.status(401).send({});
});

async function transaction<R>(work: (client: pg.PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.organization_id', $1, true)`, [organizationId]);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    client.release();
  }
}

/** One INSERT and COMMIT a request, with the tenant bound. */
server.post('/tenant/events', (request) =>
  transaction(async (client) => {
    await client.query({
      name: 'event',
      text: 'INSERT INTO bench_event (organization_id, body) VALUES ($1, $2)',
      values: [organizationId, JSON.stringify(request.body)],
    });
    return {};
  }),
);

/** The same against raw pg: one autocommitted INSERT, no tenant. */
server.post('/raw/events', async (request) => {
  await pool.query({
    name: 'raw',
    text: 'INSERT INTO bench_event (organization_id, body) VALUES ($1, $2)',
    values: [organizationId, JSON.stringify(request.body)],
  });
  return {};
});

server.get<{ Params: { table: string; id: string } }>('/rows/:table/:id', ({ params }) =>
  transaction(async (client) => {
    const { rows } = await client.query<{ text: string }>({
      name: `sql-${params.table}`,
      text: SQL.byId,
      values: [params.id],
    });
    return rows[0] ?? {};
  }),
);

server.get('/pages', () =>
  transaction(async (client) => {
    const { rows } = await client.query({ name: 'page', text: SQL.page, values: [] });
    return { items: rows.slice(0, 50), nextCursor: 'x' };
  }),
);

/** The statements of our own queries, given by the bench so that both sides do the same SQL. */
const SQL = JSON.parse(process.env['BENCH_SQL'] ?? '{}') as { byId: string; page: string };

await server.listen({ port: Number(port), host: '127.0.0.1' });
