import { CurrentContext, newId } from '#kernel';
import type { Client } from '#test/support/client';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { FindMyProjectIds, FindProjectNames } from './contracts/index.js';
import { ProjectsAdminModule } from './presentation/admin/projects-admin.module.js';
import { knownUsers, KnownUsersModule } from './testing/known-users.js';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly [name: string]: unknown;
}

/** Starting compiles and loads modules, which takes a busy machine long. */
const START_MS = 240_000;

describe('Projects', () => {
  let app: ContextsApp;
  let organization: string;
  let head: Client;
  const [ada, bea, cleo] = [newId(), newId(), newId()];

  beforeAll(async () => {
    app = await startContexts([KnownUsersModule, ProjectsAdminModule]);
  }, START_MS);
  afterAll(() => app?.stop());
  beforeEach(() => {
    organization = newId();
    for (const [id, name] of [
      [ada, 'Ada'],
      [bea, 'Bea'],
      [cleo, 'Cleo'],
    ] as const)
      knownUsers.set(id, name);
    head = app.as(organization, ['projects.manage', 'projects.read']);
  });

  const as = (id: string): Client => app.as(organization, ['projects.read'], { id });
  async function create(fields: object = {}): Promise<string> {
    const created = await head.post<Shown>('/v1/projects', { name: 'Lungs', ownerId: ada, ...fields });
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(`/v1/projects/${created.body.id}`);
    return created.body.id;
  }
  const namesOf = async (client: Client, path: string): Promise<unknown[]> =>
    (await client.get<{ items: Shown[] }>(path)).body.items.map(({ name }) => name);
  const changeAs = (client: Client, path: string, body: object) =>
    client.request<Shown>('PATCH', path, { body, headers: { 'if-match': '*' } });

  it('belong to whoever creates them, or to whom they say', async () => {
    const mine = await head.post<Shown>('/v1/projects', { name: 'Mine' });
    const shown = await head.get<Shown>(`/v1/projects/${mine.body.id}`);
    expect(shown.body).toMatchObject({ name: 'Mine', myRole: 'owner', memberCount: 1, archivedAt: null });
    const id = await create({ description: 'Nodules' });
    expect((await as(ada).get(`/v1/projects/${id}`)).body).toMatchObject({
      description: 'Nodules',
      myRole: 'owner',
    });
    expect((await head.get(`/v1/projects/${id}`)).body).toMatchObject({ myRole: null });
    const unknown = await head.post('/v1/projects', { name: 'X', ownerId: newId() });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'projects.user.not-found' } });
    const key = app.as(organization, ['projects.manage'], { kind: 'api-key' });
    expect(await key.post('/v1/projects', { name: 'X' })).toMatchObject({
      status: 409,
      body: { code: 'projects.owner-missing' },
    });
  });

  it('are there for their members only, and for who manages all', async () => {
    const id = await create();
    await create({ name: 'Hearts', ownerId: bea });
    expect(await namesOf(head, '/v1/projects')).toEqual(['Hearts', 'Lungs']);
    expect(await namesOf(head, '/v1/projects?q=LUN')).toEqual(['Lungs']);
    expect(await namesOf(as(ada), '/v1/projects/mine')).toEqual(['Lungs']);
    expect(await namesOf(as(cleo), '/v1/projects/mine')).toEqual([]);
    expect((await as(ada).get('/v1/projects')).status).toBe(403);
    for (const path of [`/v1/projects/${id}`, `/v1/projects/${id}/members`])
      expect((await as(bea).get(path)).status).toBe(404);
    expect((await as(bea).post(`/v1/projects/${id}/archive`)).status).toBe(404);
    const stranger = app.as(newId(), ['projects.manage', 'projects.read']);
    expect((await stranger.get(`/v1/projects/${id}`)).status).toBe(404);
    expect(await namesOf(stranger, '/v1/projects')).toEqual([]);
  });

  it('are managed by their owners, of whom one remains', async () => {
    const id = await create();
    const members = `/v1/projects/${id}/members`;
    expect((await as(ada).post(members, { userId: bea, role: 'editor' })).status).toBe(204);
    expect(await as(ada).post(members, { userId: bea, role: 'viewer' })).toMatchObject({
      status: 409,
      body: { code: 'projects.member-already' },
    });
    expect((await as(ada).post(members, { userId: newId(), role: 'viewer' })).status).toBe(404);
    for (const refused of [
      await as(bea).post(members, { userId: cleo, role: 'viewer' }),
      await changeAs(as(bea), `/v1/projects/${id}`, { name: 'Bea’s' }),
      await as(bea).post(`/v1/projects/${id}/archive`),
      await as(bea).request('DELETE', `${members}/${ada}`),
    ])
      expect(refused).toMatchObject({ status: 403, body: { code: 'projects.owner-needed' } });
    expect(await as(ada).request('DELETE', `${members}/${ada}`)).toMatchObject({
      status: 409,
      body: { code: 'projects.last-owner' },
    });
    expect((await changeAs(as(ada), `${members}/${bea}`, { role: 'owner' })).status).toBe(204);
    expect((await as(ada).get(members)).body).toMatchObject([
      { userId: ada, name: 'Ada', role: 'owner' },
      { userId: bea, name: 'Bea', role: 'owner' },
    ]);
    expect((await as(ada).request('DELETE', `${members}/${ada}`)).status).toBe(204);
    expect((await as(ada).get(`/v1/projects/${id}`)).status).toBe(404);
    const { rows } = await app.owner.query<{ type: string }>(
      'SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY position',
      [id],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'projects.project-created',
      'projects.member-added',
      'projects.member-added',
      'projects.member-changed',
      'projects.member-removed',
    ]);
  });

  it('keep an owner when two owners remove each other at once', async () => {
    const id = await create();
    await as(ada).post(`/v1/projects/${id}/members`, { userId: bea, role: 'owner' });
    const statuses = await Promise.all(
      [
        [ada, bea],
        [bea, ada],
      ].map(
        async ([by, whom]) => (await as(by!).request('DELETE', `/v1/projects/${id}/members/${whom!}`)).status,
      ),
    );
    expect(statuses).toContain(204);
    const left = await app.owner.query('SELECT role FROM project_member WHERE project_id = $1', [id]);
    expect(left.rows).toEqual([{ role: 'owner' }]);
  });

  it('are left by members who want to', async () => {
    const id = await create();
    const members = `/v1/projects/${id}/members`;
    await as(ada).post(members, { userId: bea, role: 'viewer' });
    expect((await as(bea).request('DELETE', `${members}/${bea}`)).status).toBe(204);
    expect((await as(bea).request('DELETE', `${members}/${bea}`)).status).toBe(404);
  });

  it('are renamed by who saw what there is', async () => {
    const id = await create();
    const { body, headers } = await as(ada).get<Shown>(`/v1/projects/${id}`);
    const rename = (name: string, match: string) =>
      as(ada).request('PATCH', `/v1/projects/${id}`, { body: { name }, headers: { 'if-match': match } });
    const renamed = await rename('Chests', headers.get('etag') ?? '');
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Chests', version: body.version + 1 } });
    expect((await rename('Lungs', `"${body.version}"`)).status).toBe(412);
  });

  it('open nothing while they are archived', async () => {
    const id = await create();
    const mine = () => {
      const actor = {
        ...{ kind: 'user' as const, id: ada, organizationId: organization, name: 'Ada' },
        permissions: new Set<string>(),
      };
      const context = {
        actor,
        organizationId: organization,
        correlationId: newId(),
        causationId: null,
        locale: 'en',
      };
      return app.get(CurrentContext).open(context, () => app.mediator.ask(new FindMyProjectIds()));
    };
    expect(await mine()).toEqual([id]);
    expect((await as(ada).post(`/v1/projects/${id}/archive`)).body).toMatchObject({
      archivedAt: expect.any(String),
    });
    expect(await mine()).toEqual([]);
    const added = await as(ada).post(`/v1/projects/${id}/members`, { userId: bea, role: 'viewer' });
    expect(added).toMatchObject({ status: 409, body: { code: 'projects.archived' } });
    const names = await app.run(organization, () =>
      app.mediator.ask(new FindProjectNames({ projectIds: [id, newId()] })),
    );
    expect(names).toEqual([{ id, name: 'Lungs', archived: true }]);
    expect(await namesOf(as(ada), '/v1/projects/mine?archived=false')).toEqual([]);
    expect((await as(ada).post(`/v1/projects/${id}/restore`)).body).toMatchObject({ archivedAt: null });
    expect(await mine()).toEqual([id]);
  });
});
