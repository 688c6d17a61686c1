import { newId, UseCases } from '#kernel';
import type { Client } from '#test/support/client';
import type { System } from '#test/support/system';
import { until } from '#test/support/until';
import { AssignWaiting } from './application/commands/assign-waiting/assign-waiting.command.js';
import { StartServiceClocks } from './application/commands/start-service-clocks/start-service-clocks.command.js';
import { INBOX_RULES, InboxDesk, type Page } from './testing/inbox-desk.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

describe('people who share an inbox', () => {
  let inbox: InboxDesk;
  let system: System;
  let desk: Client;
  let admin: Client;
  let technologist: Client;
  let ids: InboxDesk['ids'];

  beforeAll(async () => {
    inbox = await InboxDesk.open();
    ({ system, desk, admin, technologist, ids } = inbox);
  }, START_MS);

  afterAll(() => system?.stop(), 30_000);

  beforeEach(() => inbox.clear());

  describe('the policy', () => {
    it('is the practice’s own, changed by who looked at it', async () => {
      const read = await desk.get<{ version: number }>('/v1/inbox/policy');
      expect(read.body).toMatchObject({
        ...INBOX_RULES,
        openNow: true,
        timeZone: expect.any(String) as string,
      });
      const put = (client: Client, body: object, etag?: string) =>
        client.request('PUT', '/v1/inbox/policy', {
          body,
          ...(etag ? { headers: { 'if-match': etag } } : {}),
        });
      expect((await put(desk, INBOX_RULES, '*')).status).toBe(403);
      const available = { body: { available: true } };
      expect((await technologist.request('PUT', '/v1/inbox/availability', available)).status).toBe(403);
      expect((await put(admin, INBOX_RULES)).status).toBe(428);
      const etag = read.headers.get('etag') ?? '';
      const holidays = ['2026-12-25'];
      expect(await put(admin, { ...INBOX_RULES, holidays }, etag)).toMatchObject({
        status: 200,
        body: { holidays },
      });
      expect((await put(admin, INBOX_RULES, etag)).status).toBe(412);
      const openings = [{ weekday: 8, opens: '8', closes: '25:00' }];
      expect((await put(admin, { ...INBOX_RULES, openings }, '*')).status).toBe(400);
      const backwards = [{ weekday: 1, opens: '18:00', closes: '08:00' }];
      expect(await put(admin, { ...INBOX_RULES, openings: backwards }, '*')).toMatchObject({
        body: { code: 'conversations.openings-wrong' },
      });
    });
  });

  describe('conversations are given out', () => {
    it('each once and evenly, however many give them out at the same time', async () => {
      await inbox.decide({ assignment: 'least-loaded' });
      await inbox.there(true, admin, desk);
      const waiting = await Promise.all(Array.from({ length: 12 }, () => inbox.conversation('waiting')));
      await Promise.all(
        Array.from({ length: 5 }, () =>
          system.run(system.organizationId!, (mediator) => mediator.send(new AssignWaiting())),
        ),
      );
      const { rows } = await system.owner.query<{ user: string; n: number }>(
        `SELECT assigned_user_id AS user, count(*)::int AS n FROM conversation WHERE id = ANY($1) GROUP BY 1`,
        [waiting],
      );
      expect(rows.sort((a, b) => a.user.localeCompare(b.user))).toEqual(
        [ids.admin, ids.desk].sort().map((user) => ({ user, n: 6 })),
      );
      expect(await inbox.events('conversations.conversation-assigned', waiting)).toBe(12);
    });

    it('one after the other: what somebody else is just giving out counts', async () => {
      await inbox.decide({ assignment: 'least-loaded' });
      await inbox.there(true, admin, desk);
      const [theirs, ours] = [await inbox.conversation('waiting'), await inbox.conversation('waiting')];
      await system.owner.query(`UPDATE conversation SET status = 'bot' WHERE id = $1`, [ours]);
      const other = await system.owner.connect();
      try {
        await other.query('BEGIN');
        await other.query('SELECT 1 FROM inbox_policy WHERE id = $1 FOR UPDATE', [system.organizationId]);
        const busier = [ids.admin, ids.desk].sort()[0];
        await other.query('UPDATE conversation SET assigned_user_id = $2 WHERE id = $1', [theirs, busier]);
        await other.query(`UPDATE conversation SET status = 'waiting' WHERE id = $1`, [ours]);
        const giving = system.run(system.organizationId!, (mediator) => mediator.send(new AssignWaiting()));
        await until('its turn', async () => {
          // By another session: inside a transaction the first look would be repeated for ever.
          const waiting = await system.owner.query(
            `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()
             AND query LIKE '%inbox_policy%'`,
          );
          return waiting.rows.length > 0;
        });
        await other.query('COMMIT');
        await giving;
        expect((await inbox.read(ours)).assignedUserId).toBe([ids.admin, ids.desk].sort()[1]);
      } finally {
        other.release();
      }
    });

    it('up to what each can do; the rest when somebody comes or is done, emergencies first', async () => {
      await inbox.decide({ assignment: 'round-robin', capacity: 1 });
      const first = await inbox.conversation('waiting', { since: 3 });
      const second = await inbox.conversation('waiting', { since: 2 });
      await inbox.there(true, desk);
      const mine = await until('the first', () => assigned(first));
      expect(mine).toMatchObject({
        assignedUserId: ids.desk,
        assignedUserName: expect.any(String) as string,
      });
      expect(mine.status).toBe('waiting');
      expect((await inbox.read(second)).assignedUserId).toBeNull();
      const urgent = await inbox.conversation('waiting', { urgent: true, since: 1 });
      expect((await desk.post(`/v1/conversations/${first}/close`)).status).toBe(200);
      expect((await until('the emergency', () => assigned(urgent))).assignedUserId).toBe(ids.desk);
      expect((await desk.post(`/v1/conversations/${urgent}/hand-back`)).status).toBe(200);
      expect((await until('the second', () => assigned(second))).assignedUserId).toBe(ids.desk);
    });

    it('back to all when who was to answer goes away, and at once to who is there', async () => {
      await inbox.decide({ assignment: 'round-robin' });
      await inbox.there(true, desk);
      const id = await inbox.conversation('waiting');
      await system.run(system.organizationId!, (mediator) => mediator.send(new AssignWaiting()));
      expect((await inbox.read(id)).assignedUserId).toBe(ids.desk);
      await inbox.there(true, admin);
      await inbox.there(false, desk);
      await until('a colleague', async () => (await inbox.read(id)).assignedUserId === ids.admin);
      const agents =
        await desk.get<{ userId: string; available: boolean; openConversations: number }[]>(
          '/v1/inbox/agents',
        );
      expect(agents.body.find(({ userId }) => userId === ids.desk)).toMatchObject({ available: false });
      expect(agents.body.find(({ userId }) => userId === ids.admin)).toMatchObject({ openConversations: 1 });
      expect(agents.body.some(({ userId }) => userId === ids.technologist)).toBe(false);
    });

    it('to others when somebody leaves for good', async () => {
      const id = await inbox.conversation('human', { assignedUserId: ids.technologist });
      const command = system.adminApp
        .get(UseCases)
        .build('identity.deactivate-user', { userId: ids.technologist });
      await system.run(system.organizationId!, (mediator) => mediator.run(command));
      await until('its release', async () => (await inbox.read(id)).status === 'waiting');
      expect((await inbox.read(id)).assignedUserId).toBeNull();
    });
  });

  it('pass conversations on, with a note, and name each other in notes', async () => {
    const id = await inbox.conversation('human', { assignedUserId: ids.desk });
    const pass = (client: Client, body: object) => client.post(`/v1/conversations/${id}/transfer`, body);
    expect(await pass(desk, { toUserId: ids.technologist })).toMatchObject({
      status: 400,
      body: { code: 'conversations.no-such-colleague' },
    });
    expect((await pass(desk, {})).status).toBe(400);
    expect(await pass(desk, { toUserId: ids.admin, note: 'wants the director' })).toMatchObject({
      status: 200,
      body: { status: 'waiting', assignedUserId: ids.admin, assignedUserName: expect.any(String) as string },
    });
    expect(await inbox.events('conversations.conversation-transferred', [id])).toBe(1);
    const notes = `/v1/conversations/${id}/notes`;
    expect(await desk.post(notes, { text: 'x', mentions: [newId()] })).toMatchObject({ status: 400 });
    await desk.post(notes, { text: 'please call', mentions: [ids.admin, ids.admin, ids.desk] });
    expect((await desk.get<Page<object>>(notes)).body.items).toMatchObject([
      { text: 'please call', mentions: [{ userId: ids.admin, name: expect.any(String) as string }] },
      { text: 'wants the director', mentions: [] },
    ]);
    expect(await inbox.events('conversations.colleague-mentioned', [id])).toBe(1);
    expect(await inbox.find(admin, 'view=mentioned')).toEqual([id]);
    expect((await inbox.read(id, admin)).unreadMentions).toBe(1);
    expect((await inbox.read(id, desk)).unreadMentions).toBe(0);
    expect((await admin.post(`/v1/conversations/${id}/mentions/read`)).status).toBe(204);
    expect((await inbox.read(id, admin)).unreadMentions).toBe(0);
    expect(await inbox.counts(admin)).toMatchObject({ mentioned: 0, mine: 1 });
    expect(await inbox.find(admin, 'view=mentioned')).toEqual([id]);
  });

  it('do not answer across each other', async () => {
    const id = await inbox.conversation('human', { assignedUserId: ids.desk });
    const reply = (body: object) => desk.post<{ code?: string }>(`/v1/conversations/${id}/messages`, body);
    expect((await reply({ text: 'one', seenPosition: 0 })).status).toBe(201);
    // One's own words are not news.
    expect((await reply({ text: 'two', seenPosition: 0 })).status).toBe(201);
    await system.owner.query(
      `INSERT INTO message (id, organization_id, version, conversation_id, position, direction, author_kind, author_id, text,
                            buttons, media, status, occurred_at)
       VALUES ($1, $2, 1, $3, 3, 'inbound', 'contact', 'co', 'wait', '[]', '[]', 'received', now())`,
      [newId(), system.organizationId, id],
    );
    await system.owner.query('UPDATE conversation SET message_count = 3 WHERE id = $1', [id]);
    expect(await reply({ text: 'three', seenPosition: 2 })).toMatchObject({
      status: 409,
      body: { code: 'conversations.newer-messages' },
    });
    expect((await reply({ text: 'three', seenPosition: 3 })).status).toBe(201);
    expect((await reply({ text: 'four', seenPosition: 2, force: true })).status).toBe(201);
    expect((await reply({ text: 'five' })).status).toBe(201);
  });

  it('answer in time, or it is told once and shown', async () => {
    await inbox.decide({ firstReply: { normal: 1, urgent: null } });
    const id = await inbox.conversation('waiting');
    const serviceId = newId();
    const since = new Date(Date.now() - 600_000);
    await system.owner.query(
      'UPDATE conversation SET service_id = $2, service_started_at = $3 WHERE id = $1',
      [id, serviceId, since],
    );
    const start = () =>
      system.run(system.organizationId!, (mediator) =>
        mediator.send(new StartServiceClocks({ conversationId: id, since: since.toISOString() })),
      );
    await start();
    await start();
    await until('the breach', async () => (await inbox.read(id)).sla.breached);
    const records = () =>
      system.owner.query<{ stopped: boolean; seconds: number | null }>(
        `SELECT stopped_at IS NOT NULL AS stopped, office_seconds AS seconds FROM service_level_record
         WHERE service_id = $1 AND clock = 'first-reply' AND breached_at IS NOT NULL`,
        [serviceId],
      );
    await until('its record', async () => (await records()).rows.length === 1);
    await desk.post(`/v1/conversations/${id}/take-over`);
    expect((await desk.post(`/v1/conversations/${id}/messages`, { text: 'sorry' })).status).toBe(201);
    const stopped = await until('the reply’s record', async () =>
      (await records()).rows.find((row) => row.stopped),
    );
    expect(stopped.seconds).toBeGreaterThanOrEqual(600);
    expect(await inbox.events('conversations.service-level-breached', [id])).toBe(1);
    expect(await inbox.events('conversations.service-level-at-risk', [id])).toBeLessThanOrEqual(1);
    const report = await desk.get('/v1/inbox/service-levels');
    expect(report).toMatchObject({
      status: 200,
      body: { firstReply: { count: expect.any(Number) as number, breaches: 1 }, resolution: { breaches: 0 } },
    });
    expect((report.body as { days: object[] }).days).toHaveLength(7);
    expect((await desk.get('/v1/inbox/service-levels?from=2026-01-01&to=2026-12-31')).status).toBe(400);
    expect((await desk.get('/v1/inbox/service-levels?from=2026-02-30&to=2026-03-01')).status).toBe(400);
  });

  it('are helped by the bot while the practice is closed, and the contact is told so once', async () => {
    const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
    const outOfOffice = [{ locale: 'en', text: 'Closed until {opening}.' }];
    await inbox.decide({ holidays: [day(-1), day(0), day(1)], outOfOffice });
    const { rows } = await system.owner.query<{ id: string }>(
      `SELECT id FROM channel WHERE organization_id = $1 AND platform = 'webchat'`,
      [system.organizationId],
    );
    const path = `/v1/webchat/${rows[0]!.id}`;
    const { body } = await system.public.post<{ session: string }>(`${path}/sessions`, {});
    const visitor = { headers: { 'x-webchat-session': body.session } };
    const said = async () =>
      (
        await system.public.get<Page<{ direction: string; text: string }>>(`${path}/messages`, visitor)
      ).body.items
        .filter(({ direction }) => direction === 'outbound')
        .map(({ text }) => text);
    const closed = (texts: string[]) => texts.filter((text) => text.startsWith('Closed until')).length;
    const write = async (text: string) =>
      expect((await system.public.post(`${path}/messages`, { id: newId(), text }, visitor)).status).toBe(202);
    await write('I want to talk to a person');
    const before = await until('the office hours', async () => {
      const texts = await said();
      return closed(texts) === 1 && texts;
    });
    expect(await inbox.find(desk, 'view=waiting')).toHaveLength(1);
    await write('thank you');
    const after = await until('the bot', async () => {
      const texts = await said();
      return texts.length > before.length && texts;
    });
    expect(closed(after)).toBe(1);
    const [id] = await inbox.find(desk, 'view=waiting');
    expect((await desk.post(`/v1/conversations/${id ?? ''}/take-over`)).status).toBe(200);
    expect((await inbox.read(id ?? '')).sla.firstReplyDueAt).toBeNull();
  });

  const assigned = async (id: string) => {
    const found = await inbox.read(id);
    return found.assignedUserId !== null && found;
  };
});
