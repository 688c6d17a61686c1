import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { newId, UseCases } from '#kernel';

interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}
interface Conversation {
  readonly id: string;
  readonly version: number;
  readonly tags: string[];
}

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

describe('what staff keep in the inbox for each other', () => {
  let system: System;
  let desk: Client;
  let technologist: Client;
  let stranger: Client;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'conversations,workflows,imaging' }, engine: false });
    desk = await system.as('frontdesk');
    technologist = await system.as('technologist');
    stranger = await createStranger();
  }, START_MS);

  afterAll(() => system?.stop(), 30_000);

  describe('notes', () => {
    it('tell colleagues about a conversation, the newest first, page by page', async () => {
      const path = `/v1/conversations/${await conversation()}/notes`;
      expect((await desk.get<Page<object>>(path)).body).toEqual({ items: [], nextCursor: null });
      for (const text of ['one', 'two', ' three '])
        expect(await desk.post(path, { text })).toMatchObject({
          status: 201,
          body: { id: expect.any(String) as string },
        });
      const first = await desk.get<Page<object>>(`${path}?limit=2`);
      const { body: me } = await desk.get<{ id: string; name: string }>('/v1/me');
      expect(first.body.items).toEqual([
        expect.objectContaining({ text: 'three', authorId: me.id, authorName: me.name }),
        expect.objectContaining({ text: 'two' }),
      ]);
      const rest = await desk.get<Page<object>>(`${path}?cursor=${first.body.nextCursor ?? ''}`);
      expect(rest.body).toMatchObject({ items: [{ text: 'one' }], nextCursor: null });
    });

    it('are never messages, and can be neither changed nor removed', async () => {
      const id = await conversation();
      await desk.post(`/v1/conversations/${id}/notes`, { text: 'difficult' });
      const { rows } = await system.owner.query(
        `SELECT (SELECT count(*)::int FROM message WHERE conversation_id = $1) AS messages,
                (SELECT count(*)::int FROM outbox WHERE payload ->> 'conversationId' = $1::text
                   AND payload::text LIKE '%difficult%') AS events,
                has_table_privilege('isocenter_app', 'conversation_note', 'UPDATE') AS change,
                has_table_privilege('isocenter_app', 'conversation_note', 'DELETE') AS remove`,
        [id],
      );
      expect(rows).toEqual([{ messages: 0, events: 0, change: false, remove: false }]);
    });

    it.each([{}, { text: '' }, { text: ' \n ' }, { text: 'x'.repeat(10_001) }, { text: 'x', author: 'me' }])(
      'are refused when they are not well-formed: %#',
      async (body) => {
        expect((await desk.post(`/v1/conversations/${await conversation()}/notes`, body)).status).toBe(400);
      },
    );

    it('belong to a conversation that is there', async () => {
      const path = `/v1/conversations/${newId()}/notes`;
      expect((await desk.get(path)).status).toBe(404);
      expect((await desk.post(path, { text: 'x' })).status).toBe(404);
    });
  });

  describe('tags', () => {
    const tag = (id: string, tags: unknown, etag = '*', client = desk) =>
      client.request<Conversation>('PUT', `/v1/conversations/${id}/tags`, {
        body: { tags },
        headers: { 'if-match': etag },
      });
    const found = async (query: string, client = desk) =>
      (await client.get<Page<Conversation>>(`/v1/conversations?${query}`)).body.items.map(({ id }) => id);

    it('sort conversations, which are found and counted by them', async () => {
      const [one, two] = [await conversation(), await conversation()];
      expect((await desk.get<Conversation>(`/v1/conversations/${one}`)).body.tags).toEqual([]);
      const tagged = await tag(one, [' vip ', 'call back', 'vip'], '"1"');
      expect(tagged).toMatchObject({ status: 200, body: { version: 2, tags: ['call back', 'vip'] } });
      expect(tagged.headers.get('etag')).toBe('"2"');
      expect((await tag(two, ['vip'])).status).toBe(200);
      expect(await found('tag=vip')).toEqual(expect.arrayContaining([one, two]));
      expect(await found('tag=call%20back')).toEqual([one]);
      expect(await found('tag=nobody-has-it')).toEqual([]);
      const counts = () => desk.get<object[]>('/v1/conversations/tags');
      expect((await counts()).body).toEqual([
        { tag: 'vip', conversations: 2 },
        { tag: 'call back', conversations: 1 },
      ]);
      await tag(one, []);
      await tag(two, []);
      expect((await counts()).body).toEqual([]);
      expect(await found('tag=vip')).toEqual([]);
    });

    it('are not replaced by who looked at an older version', async () => {
      const id = await conversation();
      const blind = await desk.request('PUT', `/v1/conversations/${id}/tags`, { body: { tags: ['a'] } });
      expect(blind.status).toBe(428);
      expect((await tag(id, ['a'], '"1"')).status).toBe(200);
      expect((await tag(id, ['b'], '"1"')).status).toBe(412);
      expect((await desk.get(`/v1/conversations/${id}`)).body).toMatchObject({ tags: ['a'], version: 2 });
    });

    it.each([
      'vip',
      [''],
      ['VIP'],
      ['a,b'],
      [1],
      ['x'.repeat(41)],
      Array.from({ length: 21 }, (_, n) => `t${n}`),
    ])('are refused when they are not well-formed: %j', async (tags) => {
      const id = await conversation();
      expect((await tag(id, tags)).status).toBe(400);
      expect((await desk.get(`/v1/conversations/${id}`)).body).toMatchObject({ tags: [], version: 1 });
    });

    it('are found through an index, also under row-level security', async () => {
      const client = await system.owner.connect();
      try {
        await client.query('BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL ROLE isocenter_app');
        await client.query(`SELECT set_config('app.organization_id', $1, true)`, [system.organizationId]);
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN SELECT conversation_id FROM conversation_tag t WHERE t.tag = 'vip'`,
        );
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        expect(plan).toMatch(/Index Cond: .*tag = 'vip'/);
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    });

    it('leave the conversations apart that need a person and have none', async () => {
      const [waiting, left, mine, open] = [
        await conversation('waiting'),
        await conversation('human'),
        await conversation('human', newId()),
        await conversation('open'),
      ];
      const unassigned = await found('unassigned=true&limit=200');
      expect(unassigned).toEqual(expect.arrayContaining([waiting, left]));
      expect(unassigned.filter((id) => id === mine || id === open)).toEqual([]);
      expect(await found('unassigned=false&limit=200')).toEqual(
        expect.arrayContaining([waiting, mine, open]),
      );
    });
  });

  describe('canned replies', () => {
    it('are added, found, changed and removed', async () => {
      const text = 'We are open from 8 to 6.';
      const added = await desk.post<{ id: string }>('/v1/canned-replies', { shortcut: 'hours', text });
      expect(added).toMatchObject({ status: 201, body: { shortcut: 'hours', text, version: 1 } });
      const path = `/v1/canned-replies/${added.body.id}`;
      expect(added.headers.get('location')).toBe(path);
      await desk.post('/v1/canned-replies', { shortcut: 'address', text: 'High Street 1' });
      const shortcuts = async (query = '') =>
        (await desk.get<Page<{ shortcut: string }>>(`/v1/canned-replies${query}`)).body.items.map(
          ({ shortcut }) => shortcut,
        );
      expect(await shortcuts()).toEqual(['address', 'hours']);
      expect(await shortcuts('?q=OPEN')).toEqual(['hours']);
      expect(await shortcuts('?q=addr')).toEqual(['address']);
      const patch = (body: object, etag?: string) =>
        desk.request('PATCH', path, { body, ...(etag ? { headers: { 'if-match': etag } } : {}) });
      expect((await patch({ text: 'Closed.' })).status).toBe(428);
      expect((await patch({ text: 'Closed.' }, '"7"')).status).toBe(412);
      expect((await patch({ text: 'Closed.' }, '"1"')).status).toBe(204);
      expect((await desk.get(path)).body).toMatchObject({ shortcut: 'hours', text: 'Closed.', version: 2 });
      expect((await desk.request('DELETE', path)).status).toBe(204);
      expect((await desk.get(path)).status).toBe(404);
      expect(await shortcuts()).toEqual(['address']);
    });

    it('have a shortcut of their own in the practice, and only there', async () => {
      const reply = { shortcut: 'same', text: 'x' };
      expect((await desk.post('/v1/canned-replies', reply)).status).toBe(201);
      expect(await desk.post('/v1/canned-replies', reply)).toMatchObject({
        status: 409,
        body: { code: 'conversations.shortcut-taken' },
      });
      const other = await desk.post<{ id: string }>('/v1/canned-replies', { ...reply, shortcut: 'other' });
      const change = { body: { shortcut: 'same' }, headers: { 'if-match': '*' } };
      expect((await desk.request('PATCH', `/v1/canned-replies/${other.body.id}`, change)).status).toBe(409);
      expect((await stranger.post('/v1/canned-replies', reply)).status).toBe(201);
    });

    it.each([
      { shortcut: 'Hours', text: 'x' },
      { shortcut: 'a b', text: 'x' },
      { shortcut: '', text: 'x' },
      { shortcut: 'x'.repeat(41), text: 'x' },
      { shortcut: 'blank', text: ' ' },
      { shortcut: 'long', text: 'x'.repeat(4001) },
      { shortcut: 'none' },
    ])('are refused when they are not well-formed: %#', async (body) => {
      expect((await desk.post('/v1/canned-replies', body)).status).toBe(400);
    });
  });

  it('is closed to those without the permission', async () => {
    const id = await conversation();
    const ifMatch = { headers: { 'if-match': '*' } };
    for (const path of [`/v1/conversations/${id}/notes`, '/v1/conversations/tags', '/v1/canned-replies']) {
      expect((await system.admin.get(path)).status).toBe(401);
      expect((await technologist.get(path)).status).toBe(403);
    }
    expect((await technologist.post(`/v1/conversations/${id}/notes`, { text: 'x' })).status).toBe(403);
    const tags = { body: { tags: ['x'] }, ...ifMatch };
    expect((await technologist.request('PUT', `/v1/conversations/${id}/tags`, tags)).status).toBe(403);
    expect((await technologist.post('/v1/canned-replies', { shortcut: 'x', text: 'x' })).status).toBe(403);
  });

  it('is nothing that another practice can see or change', async () => {
    const id = await conversation();
    await desk.post(`/v1/conversations/${id}/notes`, { text: 'ours' });
    const ifMatch = { headers: { 'if-match': '*' } };
    const tags = { body: { tags: ['ours'] }, ...ifMatch };
    expect((await desk.request('PUT', `/v1/conversations/${id}/tags`, tags)).status).toBe(200);
    const reply = await desk.post<{ id: string }>('/v1/canned-replies', { shortcut: 'ours', text: 'ours' });
    const path = `/v1/canned-replies/${reply.body.id}`;
    expect((await stranger.get(`/v1/conversations/${id}/notes`)).status).toBe(404);
    expect((await stranger.post(`/v1/conversations/${id}/notes`, { text: 'x' })).status).toBe(404);
    expect((await stranger.request('PUT', `/v1/conversations/${id}/tags`, tags)).status).toBe(404);
    expect((await stranger.get('/v1/conversations/tags')).body).toEqual([]);
    expect((await stranger.get<Page<object>>('/v1/conversations?tag=ours')).body.items).toEqual([]);
    expect((await stranger.get<Page<object>>('/v1/canned-replies?q=ours')).body.items).toEqual([]);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.request('PATCH', path, { body: { text: 'x' }, ...ifMatch })).status).toBe(404);
    expect((await stranger.request('DELETE', path)).status).toBe(404);
  });

  async function conversation(status = 'bot', assignedUserId: string | null = null): Promise<string> {
    const [id, contactId] = [newId(), newId()];
    await system.owner.query(
      `INSERT INTO contact (id, organization_id, version, name) VALUES ($1, $2, 1, 'Ann')`,
      [contactId, system.organizationId],
    );
    await system.owner.query(
      `INSERT INTO conversation (id, organization_id, version, channel_id, contact_id, thread_key, thread_id, status,
                                 assigned_user_id, urgent, bot_state, message_count, last_message_at)
       SELECT $1, $2, 1, (SELECT id FROM channel WHERE organization_id = $2 LIMIT 1), $3, 't', $1, $4, $5, false, '{}', 0, now()`,
      [id, system.organizationId, contactId, status, assignedUserId],
    );
    return id;
  }

  /** Somebody with every permission in a practice of their own. */
  async function createStranger(): Promise<Client> {
    const credentials = { email: 'stranger@elsewhere.test', password: 'a stranger with every permission' };
    const command = system.adminApp.get(UseCases).build('identity.create-administrator', {
      ...credentials,
      name: 'Stranger',
      organizationName: 'Elsewhere',
    });
    await system.run(newId(), (mediator) => mediator.run(command));
    const login = await system.admin.post<{ accessToken: string }>('/v1/auth/login', credentials);
    return system.admin.with(login.body.accessToken);
  }
});
