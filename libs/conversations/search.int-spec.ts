import type { Client } from '#test/support/client';
import { seedMessages } from '#test/support/seed-messages';
import { startSystem, type System } from '#test/support/system';
import { newId, UseCases } from '#kernel';

interface Found {
  readonly id: string;
  readonly kind: string;
  readonly conversationId: string;
  readonly contactName: string | null;
  readonly authorKind: string;
  readonly authorName: string | null;
  readonly position: number | null;
  readonly occurredAt: string;
  readonly snippet: readonly { readonly text: string; readonly found: boolean }[];
}
interface Page {
  readonly items: Found[];
  readonly nextCursor: string | null;
}

/** More than are looked through by time, so that the oldest are found by the index of words alone. */
const SEEDED = 25_000;

const needle = (n: number): string => `needle${String(n).padStart(8, '0')}`;

describe('the search over all messages', () => {
  let system: System;
  let desk: Client;
  let channelId: string;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'conversations,workflows,imaging' }, engine: false });
    desk = await system.as('admin');
    const { rows } = await system.owner.query<{ id: string }>(
      `SELECT id FROM channel WHERE organization_id = $1 AND platform = 'webchat'`,
      [system.organizationId],
    );
    channelId = rows[0]!.id;
    await seedMessages(system.owner, {
      organizationId: system.organizationId!,
      channelId,
      messages: SEEDED,
    });
  }, 90_000);

  afterAll(() => system?.stop(), 30_000);

  const search = async (query: Record<string, string>, client = desk): Promise<Page> => {
    const answer = await client.get<Page>(
      `/v1/conversations/search?${new URLSearchParams(query).toString()}`,
    );
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const idsOf = async (query: Record<string, string>) => (await search(query)).items.map(({ id }) => id);

  it('finds every word by its beginning, whatever its capitals and accents, and shows where', async () => {
    const { id, conversationId } = await written('José quiere cancelar la Resonancia magnética');
    for (const q of ['resonancia', 'RESON', 'jose magnetica', 'José', 'quiere cancelar'])
      expect(await idsOf({ q })).toEqual([id]);
    for (const q of ['sonancia', 'jose knee', '¡!', '🙂']) expect(await idsOf({ q })).toEqual([]);
    const [found] = (await search({ q: 'magnet' })).items;
    expect(found).toMatchObject({
      kind: 'message',
      conversationId,
      contactName: 'Ann',
      authorKind: 'contact',
      authorName: null,
      position: 1,
    });
    expect(found!.snippet.filter((part) => part.found)).toEqual([{ text: 'magnét', found: true }]);
  });

  it.each([
    ["o'brien & (x) | !y <-> z:*", "o'brien"],
    ['back\\slash', 'back\\slash'],
    ['naïve; DROP TABLE message', 'naive drop'],
    ['Юлія Їжак з Києва', 'киє'],
    ['موعد الأشعة', 'موعد'],
    ['カルテを送ってください', 'カルテ'],
    [`${'x'.repeat(1500)} y`, 'xxxx'],
    ['Call 555-1234 or ann@clinic.test', '1234 clinic'],
  ])('finds %j by %j', async (text, q) => {
    const { id } = await written(text);
    expect(await idsOf({ q })).toContain(id);
  });

  it('finds what was seldom said however long ago, and what is said every day at once', async () => {
    for (const n of [1, 4_999, SEEDED]) {
      const { items } = await search({ q: needle(n) });
      expect(items.map(({ snippet }) => snippet.map(({ text }) => text).join(''))).toEqual([
        expect.stringContaining(needle(n)),
      ]);
    }
    expect((await search({ q: 'appointment', limit: '3' })).items).toHaveLength(3);
  });

  it('pages through all of it, the newest first, and each once', async () => {
    const seen: Found[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await search({ q: 'contrast', limit: '7', ...(cursor ? { cursor } : {}) });
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(SEEDED / 1000);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const moments = seen.map(({ occurredAt }) => occurredAt);
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  it('is narrowed by kind, author, channel, conversation and time', async () => {
    const q = 'zygote';
    const [old, young] = [
      await written(`${q} one`, { at: '2020-05-05T10:00:00Z' }),
      await written(`${q} two`, { at: '2021-05-05T10:00:00Z', author: 'bot' }),
    ];
    const note = await desk.post<{ id: string }>(`/v1/conversations/${young.conversationId}/notes`, {
      text: `${q} three`,
    });
    const noteId = note.body.id;
    expect(await idsOf({ q })).toEqual([noteId, young.id, old.id]);
    expect(await idsOf({ q, kind: 'note' })).toEqual([noteId]);
    expect(await idsOf({ q, kind: 'message' })).toEqual([young.id, old.id]);
    expect(await idsOf({ q, authorKind: 'bot' })).toEqual([young.id]);
    expect(await idsOf({ q, channelId })).toEqual([noteId, young.id, old.id]);
    expect(await idsOf({ q, channelId: newId() })).toEqual([]);
    expect(await idsOf({ q, conversationId: young.conversationId })).toEqual([noteId, young.id]);
    expect(await idsOf({ q, from: '2021-01-01T00:00:00Z' })).toEqual([noteId, young.id]);
    expect(await idsOf({ q, to: '2021-05-05T10:00:00Z' })).toEqual([old.id]);
    const [found] = (await search({ q, kind: 'note' })).items;
    expect(found).toMatchObject({ kind: 'note', authorKind: 'user', position: null });
    expect(found!.authorName).toBeTruthy();
  });

  it('follows edits, and forgets what was taken back or removed', async () => {
    const { id } = await written('xylophone');
    await system.owner.query(`UPDATE message SET text = 'saxophone' WHERE id = $1`, [id]);
    expect(await idsOf({ q: 'xylophone' })).toEqual([]);
    expect(await idsOf({ q: 'saxophone' })).toEqual([id]);
    await system.owner.query(`UPDATE message SET status = 'read' WHERE id = $1`, [id]);
    expect(await idsOf({ q: 'saxophone' })).toEqual([id]);
    await system.owner.query(`UPDATE message SET text = '', deleted_at = now() WHERE id = $1`, [id]);
    expect(await idsOf({ q: 'saxophone' })).toEqual([]);
    const other = await written('marimba');
    await system.owner.query('DELETE FROM message WHERE id = $1', [other.id]);
    const { rows } = await system.owner.query('SELECT 1 FROM conversation_search WHERE id = $1', [other.id]);
    expect(rows).toEqual([]);
  });

  it('goes on where words of every day seldom meet, however far that is', async () => {
    const text = 'appointment spine tangerine';
    const { id } = await written(text, { at: '2019-05-05T10:00:00Z' });
    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page: Page = await search({ q: 'appointment spine', ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
      pages += 1;
    } while (cursor);
    expect(seen).toEqual([id]);
    expect(pages).toBe(1 + Math.floor(SEEDED / 10_000));
    // One of them that is seldom said is enough.
    const found = await search({ q: 'appointment tangerine' });
    expect([found.items.map((item) => item.id), found.nextCursor]).toEqual([[id], null]);
  });

  describe('that narrows the inbox', () => {
    const inbox = async (query: Record<string, string>, client = desk): Promise<string[]> => {
      const { body } = await client.get<{ items: { id: string }[] }>(
        `/v1/conversations?${new URLSearchParams(query).toString()}`,
      );
      return body.items.map(({ id }) => id);
    };

    it('finds conversations by a name, a message or a note, each word by its beginning', async () => {
      const [first, second] = [await written('a zebra crossing'), await written('nothing')];
      await desk.post(`/v1/conversations/${second.conversationId}/notes`, { text: 'Zebra again' });
      const named = await written('nothing else', { name: 'Zoë Zebrafish' });
      const all = [first, second, named].map(({ conversationId }) => conversationId);
      expect((await inbox({ q: 'ZEBR' })).sort()).toEqual(all.sort());
      expect(await inbox({ q: 'zoe zebra' })).toEqual([named.conversationId]);
      expect(await inbox({ q: 'crossing zebra' })).toEqual([first.conversationId]);
      for (const q of ['ebra', 'zoe crossing', '%', '¡!']) expect(await inbox({ q })).toEqual([]);
      expect(await inbox({ q: 'zebra', status: 'human' })).toEqual([]);
      const { conversationId: contactId } = first;
      expect(await inbox({ q: 'zebra', contactId })).toEqual([first.conversationId]);
      expect(await inbox({ q: 'zebra', contactId: second.conversationId })).toEqual([second.conversationId]);
      expect(await inbox({ q: 'zoe', contactId: named.conversationId })).toEqual([named.conversationId]);
      await system.owner.query(`UPDATE contact SET name = 'Somebody' WHERE id = $1`, [named.conversationId]);
      expect(await inbox({ q: 'zoe' })).toEqual([]);
    });

    it('finds what is seldom said however long ago, and pages', async () => {
      expect(await inbox({ q: needle(1) })).toHaveLength(1);
      const first = await desk.get<Page>('/v1/conversations?q=contrast&limit=10');
      expect(first.body.items).toHaveLength(10);
      const next = `/v1/conversations?q=contrast&limit=100&cursor=${first.body.nextCursor ?? ''}`;
      expect((await desk.get<Page>(next)).body.items).toHaveLength(SEEDED / 1000 - 10);
    });
  });

  it('is refused without a text, with a forged cursor, and to those who may not read', async () => {
    const refused = async (query: string) => (await desk.get(`/v1/conversations/search?${query}`)).status;
    expect(await refused('')).toBe(400);
    expect(await refused(`q=${'x'.repeat(201)}`)).toBe(400);
    const forged = Buffer.from(JSON.stringify(['-at', `'; DROP`, newId()])).toString('base64url');
    expect(await refused(`q=x&cursor=${forged}`)).toBe(400);
    const technologist = await system.as('technologist');
    expect((await technologist.get('/v1/conversations/search?q=x')).status).toBe(403);
  });

  it('shows nothing of it to another practice', async () => {
    const { id } = await written('ourselves');
    const credentials = { email: 'stranger@elsewhere.test', password: 'a stranger with every permission' };
    const command = system.adminApp.get(UseCases).build('identity.create-administrator', {
      ...credentials,
      name: 'Stranger',
      organizationName: 'Elsewhere',
    });
    await system.run(newId(), (mediator) => mediator.run(command));
    const login = await system.admin.post<{ accessToken: string }>('/v1/auth/login', credentials);
    const stranger = system.admin.with(login.body.accessToken);
    expect((await search({ q: 'ourselves' }, stranger)).items).toEqual([]);
    expect((await search({ q: needle(1) }, stranger)).items).toEqual([]);
    for (const q of ['ourselves', 'ann', needle(1)])
      expect((await stranger.get<Page>(`/v1/conversations?q=${q}`)).body.items).toEqual([]);
    expect(await idsOf({ q: 'ourselves' })).toEqual([id]);
  });

  async function written(
    text: string,
    {
      at = new Date().toISOString(),
      author = 'contact',
      name = 'Ann',
    }: { at?: string; author?: string; name?: string } = {},
  ): Promise<{ id: string; conversationId: string }> {
    const [id, conversationId] = [newId(), newId()];
    await system.owner.query(
      `INSERT INTO contact (id, organization_id, version, name) VALUES ($1, $2, 1, $3)`,
      [conversationId, system.organizationId, name],
    );
    await system.owner.query(
      `INSERT INTO conversation (id, organization_id, version, channel_id, contact_id, thread_key, thread_id, status, urgent,
                                 bot_state, message_count, last_message_at)
       VALUES ($1, $2, 1, $3, $1, 't', $1, 'closed', false, '{}', 1, now())`,
      [conversationId, system.organizationId, channelId],
    );
    await system.owner.query(
      `INSERT INTO message (id, organization_id, version, conversation_id, position, direction, author_kind, text, buttons, media,
                            status, occurred_at)
       VALUES ($1, $2, 1, $3, 1, 'inbound', $4, $5, '[]', '[]', 'received', $6)`,
      [id, system.organizationId, conversationId, author, text, at],
    );
    return { id, conversationId };
  }
});
