import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ADMIN_API } from '#apps/admin-api/admin-api';
import { PUBLIC_API } from '#apps/public-api/public-api';
import { newId, UseCases } from '#kernel';
import { type ApiDescription, describeApi } from '#platform/http/openapi/serve-openapi';
import { MainJob } from '#test/demo/main-job';
import { FakeSmtp } from '#test/fakes/smtp';
import { FakeTelegram } from '#test/fakes/telegram';
import { FakeWebhookReceiver } from '#test/fakes/webhook-receiver';
import type { Client } from '#test/support/client';
import { type OpenApi, type Operation, sample } from '#test/support/sample';
import { startSystem, type System } from '#test/support/system';

interface Door {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly client: Client;
  readonly api: OpenApi;
}

/** A practice with everything in it, and a stranger who has every permission in a practice of their own. */
describe('a stranger who knows every id of another practice', () => {
  let system: System;
  let doors: Door[];
  let ids: string[];
  let theirs: Set<string>;
  const fakes: { stop(): Promise<void> }[] = [];

  beforeAll(async () => {
    const [telegram, smtp, webhooks] = await Promise.all([
      FakeTelegram.start(),
      FakeSmtp.start(),
      FakeWebhookReceiver.start(),
    ]);
    fakes.push(telegram, smtp, webhooks);
    system = await startSystem({
      env: {
        TELEGRAM_API_ROOT: telegram.root,
        SMTP_URL: smtp.url,
        OUTBOUND_ALLOW_PRIVATE: 'true',
        RATE_LIMIT_API: '0',
        RATE_LIMIT_WEBHOOK: '0',
        RATE_LIMIT_LOGIN: '0',
      },
    });
    await new MainJob({
      adminUrl: system.admin.baseUrl,
      publicUrl: system.public.baseUrl,
      telegram,
      smtp,
      webhooks,
      tell: () => undefined,
    }).run();
    await openStudies();
    theirs = await idsOf(system.organizationId!);
    ids = await oneIdOfEachTable(system.organizationId!);
    const stranger = await createStranger();
    doors = [
      ...(await doorsOf(system.adminApp, ADMIN_API, stranger.user)),
      ...(await doorsOf(system.publicApp, PUBLIC_API, stranger.key)),
    ];
  }, 120_000);
  afterAll(async () => {
    await system.stop();
    await Promise.all(fakes.map((fake) => fake.stop()));
  });

  it('finds many doors to try', () => {
    expect(doors.length).toBeGreaterThan(80);
    expect(ids.length).toBeGreaterThan(20);
  });

  it('sees nothing and changes nothing through any of them', async () => {
    const before = await fingerprint(system.organizationId!);
    const leaks: string[] = [];
    for (const door of doors) {
      const params = (door.operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      for (const id of params.length > 0 ? ids : ids.slice(0, 1)) {
        const leak = await tryDoor(door, id);
        if (leak) leaks.push(leak);
      }
    }
    expect(leaks).toEqual([]);
    expect(await fingerprint(system.organizationId!)).toEqual(before);
  }, 180_000);

  async function tryDoor(
    { method, path, operation, client, api }: Door,
    id: string,
  ): Promise<string | undefined> {
    const used = new Set<string>([id]);
    const url = path.replaceAll(/\{[^}]+\}/g, id);
    const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
    const body = method === 'GET' || method === 'DELETE' ? undefined : sample(schema, api, id);
    const answer = await client.request(method, url, { body, headers: { 'if-match': '*' } });
    if (answer.status >= 500) return `${method} ${url} answered ${answer.status}`;
    const text = JSON.stringify(answer.body);
    const seen = (text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []).filter(
      (one) => theirs.has(one) && !used.has(one),
    );
    return seen.length > 0 ? `${method} ${url} (${answer.status}) shows ${seen[0]}` : undefined;
  }

  /** A project of the practice, and all of its studies opened to it. */
  async function openStudies(): Promise<void> {
    const admin = await system.as('admin');
    const project = await admin.post<{ id: string }>('/v1/projects', { name: 'Lungs' });
    const studies = await admin.get<{ items: { id: string }[] }>('/v1/studies');
    const opened = await admin.post('/v1/studies/access', {
      studyIds: studies.body.items.map(({ id }) => id),
      ...{ granteeType: 'project', granteeId: project.body.id },
    });
    expect(opened.status).toBe(200);
  }

  async function createStranger(): Promise<{ user: Client; key: Client }> {
    const organizationId = newId();
    const credentials = { email: 'stranger@elsewhere.test', password: 'a stranger with every permission' };
    await system.run(organizationId, (mediator) =>
      mediator.run(
        system.adminApp.get(UseCases).build('identity.create-administrator', {
          ...credentials,
          name: 'Stranger',
          organizationName: 'Elsewhere',
        }),
      ),
    );
    const login = await system.admin.post<{ accessToken: string }>('/v1/auth/login', credentials);
    const user = system.admin.with(login.body.accessToken);
    const { body: me } = await user.get<{ permissions: string[] }>('/v1/me');
    const key = await user.post<{ token?: string; key?: string; secret?: string }>('/v1/api-keys', {
      name: 'All',
      scopes: me.permissions,
    });
    return { user, key: system.public.with((key.body.token ?? key.body.key ?? key.body.secret)!) };
  }

  async function doorsOf(
    app: NestFastifyApplication,
    description: ApiDescription,
    client: Client,
  ): Promise<Door[]> {
    const api = (await describeApi(app, description)) as unknown as OpenApi;
    return Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        // Signing out would end the stranger's own session.
        .filter(([method]) => !(path.includes('/auth/') && method === 'post'))
        .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation, client, api })),
    );
  }

  async function tenantTables(): Promise<string[]> {
    const { rows } = await system.owner.query<{ name: string }>(
      `SELECT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`,
    );
    return rows.map(({ name }) => name);
  }

  async function idsOf(organizationId: string): Promise<Set<string>> {
    const all = new Set<string>();
    for (const table of await tenantTables()) {
      const { rows } = await system.owner.query<{ text: string }>(
        `SELECT t::text AS text FROM "${table}" t WHERE organization_id = $1`,
        [organizationId],
      );
      for (const { text } of rows)
        for (const id of text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [])
          all.add(id);
    }
    return all;
  }

  async function oneIdOfEachTable(organizationId: string): Promise<string[]> {
    const found: string[] = [];
    for (const table of await tenantTables()) {
      const { rows } = await system.owner
        .query<{ id: string }>(`SELECT id FROM "${table}" WHERE organization_id = $1 LIMIT 1`, [
          organizationId,
        ])
        .catch(() => ({ rows: [] }));
      if (rows[0]) found.push(rows[0].id);
    }
    const { rows } = await system.owner.query<{ id: string }>(
      'SELECT correlation_id AS id FROM command_journal WHERE organization_id = $1 LIMIT 1',
      [organizationId],
    );
    return [...found, ...rows.map(({ id }) => id), organizationId];
  }

  /** What the practice has, without the engine's own bookkeeping that goes on by itself. */
  async function fingerprint(organizationId: string): Promise<Record<string, string | null>> {
    const marks: Record<string, string | null> = {};
    const moving = new Set([
      'command_journal',
      'journal_seal',
      'delivery',
      'outbox',
      'schedule',
      'session',
      'identity_session',
    ]);
    for (const table of (await tenantTables()).filter((name) => !moving.has(name))) {
      const { rows } = await system.owner.query<{ mark: string | null }>(
        `SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS mark FROM "${table}" t WHERE organization_id = $1`,
        [organizationId],
      );
      marks[table] = rows[0]!.mark;
    }
    return marks;
  }
});
