import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { settled } from '#test/support/settled';
import { until } from '#test/support/until';
import { newId } from '#kernel';
import pg from 'pg';
import { LiveSocket, type Told } from './testing/live-socket.js';

const WRITERS = 8;
const CUTS = 15;

describe('what people with an open page see at once', () => {
  let system: System;
  let desk: Client;
  let front: Client;
  let channelId: string;
  let addresses: string[];
  const pages: LiveSocket[] = [];

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'conversations,workflows,imaging' } });
    addresses = [system.admin.baseUrl, await system.anotherAdminApi()].map(
      (base) => `${base.replace('http', 'ws')}/v1/conversations/socket`,
    );
    desk = await system.as('admin');
    front = await system.as('frontdesk');
    const channels = await desk.get<{ items: { id: string; platform: string }[] }>('/v1/channels');
    channelId = channels.body.items.find(({ platform }) => platform === 'webchat')?.id ?? '';
  }, 60_000);

  afterAll(async () => {
    for (const page of pages) page.close();
    await system?.stop();
  }, 30_000);

  const page = (): LiveSocket => {
    const opened = new LiveSocket();
    pages.push(opened);
    return opened;
  };

  const staff = (where: 0 | 1, who = desk, resume?: number): Promise<LiveSocket> =>
    join(page(), where, who, resume);

  const join = (opened: LiveSocket, where: number, who: Client, resume?: number): Promise<LiveSocket> =>
    opened.connect(addresses[where]! + (resume === undefined ? '' : `?resume=${String(resume)}`), {
      bearer: who.token ?? '',
    });

  async function visitor(): Promise<{ session: string; headers: { headers: Record<string, string> } }> {
    const opened = await system.public.post<{ session: string }>(`/v1/webchat/${channelId}/sessions`, {});
    const { session } = opened.body;
    return { session, headers: { headers: { 'x-webchat-session': session } } };
  }

  const chat = (session: string, resume?: number): Promise<LiveSocket> =>
    page().connect(`${system.public.baseUrl.replace('http', 'ws')}/v1/webchat/socket`, {
      signIn: { channelId, session, ...(resume === undefined ? {} : { resume }) },
    });

  /** A conversation begun by a visitor, with its answers. */
  async function begun(text = 'I want to talk to a person') {
    const inbox = await staff(0);
    const { session, headers } = await visitor();
    await system.public.post(`/v1/webchat/${channelId}/messages`, { id: newId(), text }, headers);
    const told = await inbox.hears({ type: 'message' });
    await inbox.hears({ type: 'message-status', conversationId: told['conversationId'], status: 'sent' });
    inbox.close();
    await settled(system.owner, 0);
    return { session, headers, conversationId: told['conversationId'] as string };
  }

  describe('behind a lost connection', () => {
    it('is each announcement once and in order, whoever writes, commits or is cut when, on two processes', async () => {
      const conversationId = newId();
      const cut = page();
      const steady = [await staff(0), await staff(1)];
      await join(cut, 0, desk);
      const from = cut.position!;
      const progress = { cuts: 0, written: 0 };
      const writers = Array.from({ length: WRITERS }, () => writeOutOfOrder(conversationId, progress));
      while (progress.cuts < CUTS) {
        const enough = cut.heard.length + Math.floor(Math.random() * 25);
        await until('some more', () => Promise.resolve(cut.heard.length > enough));
        cut.cut();
        progress.cuts += 1;
        await join(cut, progress.cuts % 2, desk, cut.position);
      }
      await Promise.all(writers);
      const count = progress.written;
      const stored = await until('all to be fanned out', async () => {
        const { rows } = await system.owner.query<{ position: number; messageId: string }>(
          `SELECT feed_position::float8 AS position, payload->>'messageId' AS "messageId" FROM outbox
           WHERE payload->>'conversationId' = $1 AND feed_position > $2 ORDER BY feed_position`,
          [conversationId, from],
        );
        return rows.length === count && rows;
      });
      const expected = stored.map(({ position, messageId }) => ({ position, messageId }));
      for (const listener of [cut, ...steady]) {
        await until('the last of them', async () => listener.announced.length >= count);
        expect(listener.announced.map(placed)).toEqual(expected);
      }
      expect(cut.heard.filter(({ type }) => type === 'resync')).toEqual([]);
      // Positions were drawn by the relay: not in the order in which the events were written.
      const { rows } = await system.owner.query<{ late: number }>(
        `SELECT count(*)::int AS late FROM (
           SELECT position < lag(position) OVER (ORDER BY feed_position) AS late FROM outbox WHERE payload->>'conversationId' = $1) o
         WHERE late`,
        [conversationId],
      );
      expect(rows[0]!.late).toBeGreaterThan(0);
    });

    it('must be read anew when it is too long ago, or was never told', async () => {
      const known = await staff(0);
      for (const resume of [0, (known.position ?? 0) + 1_000_000]) {
        const returned = await staff(1, desk, resume);
        expect(returned.heard[0]).toMatchObject({ type: 'resync', position: known.position });
      }
      const nonsense = await page().connect(`${addresses[0]!}?resume=abc`, { bearer: desk.token ?? '' });
      expect(nonsense.heard).toEqual([]);
    });

    it('is for a visitor what happened in their own thread, and never a note', async () => {
      const { session, headers, conversationId } = await begun();
      const before = await chat(session);
      before.cut();
      await desk.post(`/v1/conversations/${conversationId}/take-over`);
      const noted = await desk.post<{ id: string }>(`/v1/conversations/${conversationId}/notes`, {
        text: 'careful',
      });
      await begun();
      await desk.post(`/v1/conversations/${conversationId}/messages`, { text: 'Good morning' });
      const inbox = await staff(0, desk, before.position);
      const position = expect.any(Number) as number;
      const { id: noteId } = noted.body;
      expect(await inbox.hears({ type: 'note' })).toEqual({ type: 'note', position, conversationId, noteId });
      await inbox.hears({ type: 'message-status', conversationId, status: 'sent' });
      const after = await chat(session, before.position);
      const status = await after.hears({ type: 'message-status', status: 'sent' });
      expect(after.heard.map(({ type }) => type)).toEqual(['ready', 'message', 'message-status']);
      expect(Object.keys(status).toSorted()).toEqual(['messageId', 'position', 'status', 'type']);
      const history = await system.public.get<{ items: { id: string }[] }>(
        `/v1/webchat/${channelId}/messages`,
        headers,
      );
      expect(history.body.items[0]?.id).toBe(status['messageId']);
    });
  });

  describe('the presence of colleagues', () => {
    it('is seen by those at the same conversation, also through another process, until they leave', async () => {
      const { conversationId } = await begun();
      const [here, there] = [await staff(0, desk), await staff(1, front)];
      here.send({ viewing: conversationId });
      there.send({ subscribe: conversationId });
      const seen = await there.hears({ type: 'presence', state: 'viewing' });
      expect(seen).toMatchObject({ conversationId });
      there.send({ typing: conversationId });
      expect(await here.hears({ type: 'presence', state: 'typing' })).not.toMatchObject({
        userId: seen['userId'],
      });
      there.cut();
      await here.hears({ type: 'presence', state: 'left' });
      here.send({ viewing: null });
      // Nobody hears of themselves.
      expect(here.heard.filter(({ userId }) => userId === seen['userId'])).toEqual([]);
    });

    it('is told to who comes later', async () => {
      const { conversationId } = await begun();
      const [first, late, same] = [await staff(0, desk), await staff(1, front), await staff(0, front)];
      first.send({ viewing: conversationId });
      first.send({ subscribe: conversationId });
      await first.hears({ type: 'subscribed' });
      for (const one of [late, same]) {
        one.send({ viewing: conversationId });
        expect(await one.hears({ type: 'presence', state: 'viewing' })).toMatchObject({ conversationId });
      }
    });

    it('is not for strangers to the practice or to the inbox', async () => {
      const known = await staff(0);
      known.send({ viewing: newId() });
      expect(await known.hears({ type: 'error' })).toMatchObject({
        code: 'conversations.conversation.not-found',
      });
      const technologist = await system.as('technologist');
      const refused = await staff(0, technologist);
      expect(refused.heard).toEqual([]);
    });
  });

  describe('a visitor of the webchat', () => {
    it('is seen to write, and sees that a person writes who answers them', async () => {
      const { session, conversationId } = await begun();
      const [browser, inbox] = [await chat(session), await staff(1)];
      inbox.send({ subscribe: conversationId });
      await inbox.hears({ type: 'subscribed' });
      browser.send({ typing: true });
      expect(await inbox.hears({ type: 'typing' })).toEqual({
        type: 'typing',
        conversationId,
        by: 'contact',
      });
      await desk.post(`/v1/conversations/${conversationId}/take-over`);
      inbox.send({ typing: conversationId });
      expect(await browser.hears({ type: 'typing' })).toEqual({ type: 'typing' });
    });

    it('says what was shown to them, once and for all', async () => {
      const { session, headers, conversationId } = await begun();
      const shown = await system.public.get<{
        items: { id: string; direction: string; occurredAt: string }[];
      }>(`/v1/webchat/${channelId}/messages`, headers);
      const newest = shown.body.items.find(({ direction }) => direction === 'outbound')!;
      const browser = await chat(session);
      browser.send({ read: newest.occurredAt });
      browser.send({ read: newest.occurredAt });
      await browser.hears({ type: 'message-status', messageId: newest.id, status: 'read' });
      const messages = await desk.get<{ items: { direction: string; status: string }[] }>(
        `/v1/conversations/${conversationId}/messages`,
      );
      for (const { direction, status } of messages.body.items)
        expect(status).toBe(direction === 'outbound' ? 'read' : 'received');
      browser.send({ read: 'yesterday' });
      expect(await browser.hears({ type: 'error' })).toMatchObject({ code: 'conversations.malformed-event' });
    });

    it('is given a renewed session with each connection', async () => {
      const { session } = await begun();
      const browser = await chat(session);
      const renewed = browser.heard[0]?.['session'] as string;
      expect((await chat(renewed)).heard[0]).toMatchObject({ type: 'ready' });
    });

    it('reads what came after a message, and what came before it', async () => {
      const { headers } = await begun();
      const read = async (query: string) =>
        (
          await system.public.get<{ items: { id: string }[] }>(
            `/v1/webchat/${channelId}/messages?${query}`,
            headers,
          )
        ).body.items.map(({ id }) => id);
      const all = await read('sort=place');
      expect(all.length).toBeGreaterThan(1);
      expect(await read(`sort=place&after=${all[0]!}`)).toEqual(all.slice(1));
      expect(await read(`before=${all.at(-1)!}`)).toEqual(all.slice(0, -1).toReversed());
      expect(await read(`after=${newId()}`)).toEqual([]);
    });
  });

  const placed = ({ position, messageId }: Told) => ({ position, messageId });

  /** Writes events in transactions that begin in one order and commit in another, until the client was cut often enough. */
  async function writeOutOfOrder(
    conversationId: string,
    progress: { readonly cuts: number; written: number },
  ): Promise<void> {
    const client = new pg.Client({ connectionString: system.settings.database.url });
    await client.connect();
    try {
      while (progress.cuts < CUTS) {
        progress.written += 1;
        await client.query('BEGIN');
        await client.query(
          `INSERT INTO outbox (event_id, organization_id, aggregate_type, aggregate_id, aggregate_version, type, type_version,
                               payload, command_id, correlation_id, causation_id)
           VALUES (gen_random_uuid(), $1, 'message', $2, 1, 'conversations.message-changed', 1, $3,
                   gen_random_uuid(), gen_random_uuid(), gen_random_uuid())`,
          [system.organizationId, newId(), { conversationId, messageId: String(progress.written) }],
        );
        await client.query('SELECT pg_sleep($1)', [Math.random() * 0.05]);
        await client.query('NOTIFY isocenter_outbox');
        await client.query('COMMIT');
      }
    } finally {
      await client.end();
    }
  }
});
