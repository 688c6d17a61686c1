import type { Client } from '#test/support/client';
import type { System } from '#test/support/system';
import {
  CONVERSATION_COLUMNS,
  CONVERSATION_TABLES,
} from './application/queries/find-conversations/conversation-columns.js';
import type { InboxView } from './application/queries/find-conversations/find-conversations.query.js';
import { inServiceState, SERVICE_STATES } from './application/queries/find-conversations/service-states.js';
import { INBOX_VIEW_SPECS } from './application/queries/find-conversations/inbox-views.js';
import { type InboxConversation, InboxDesk, type Page } from './testing/inbox-desk.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

describe('the parts of the inbox', () => {
  let inbox: InboxDesk;
  let system: System;
  let desk: Client;

  beforeAll(async () => {
    inbox = await InboxDesk.open();
    ({ system, desk } = inbox);
  }, START_MS);

  afterAll(() => system?.stop(), 30_000);

  it('hold what they say, in the order in which it is worked through, and are counted', async () => {
    const late = await inbox.conversation('waiting', { since: 1 });
    const early = await inbox.conversation('waiting', { since: 9 });
    const urgent = await inbox.conversation('waiting', { since: 0, urgent: true });
    const given = await inbox.conversation('waiting', { since: 5, assignedUserId: inbox.ids.desk });
    const mine = await inbox.conversation('human', { assignedUserId: inbox.ids.desk });
    const bot = await inbox.conversation('bot');
    expect(await inbox.find(desk, 'view=waiting')).toEqual([urgent, early, given, late]);
    const page = await desk.get<Page<InboxConversation>>('/v1/conversations?view=waiting&limit=3');
    expect(page.body.items.map(({ id }) => id)).toEqual([urgent, early, given]);
    const rest = await desk.get<Page<InboxConversation>>(
      `/v1/conversations?view=waiting&limit=3&cursor=${page.body.nextCursor ?? ''}`,
    );
    expect(rest.body.items.map(({ id }) => id)).toEqual([late]);
    expect((await inbox.find(desk, 'view=mine')).sort()).toEqual([given, mine].sort());
    expect((await inbox.find(desk, 'view=unassigned')).sort()).toEqual([late, early, urgent].sort());
    expect(await inbox.find(desk, 'view=all')).toContain(bot);
    expect(await inbox.counts(desk)).toEqual({
      ...{ mine: 2, unassigned: 3, waiting: 4, urgent: 1, mentioned: 0, breached: 0, atRisk: 0, all: 6 },
    });
    expect((await desk.get('/v1/conversations?view=all&sort=waiting')).status).toBe(400);
    expect((await desk.get('/v1/conversations?view=none')).status).toBe(400);
  });

  it('are narrowed to those whose promise is broken or at risk, of each clock, while a person is needed', async () => {
    const all = ['first-warned', 'first-missed', 'warned', 'missed', 'replied', 'over'] as const;
    const sla: Readonly<Record<(typeof all)[number], string>> = {
      'first-warned': 'first_reply_warned_at = now()',
      'first-missed': 'first_reply_warned_at = now(), first_reply_breached_at = now()',
      warned: 'resolution_warned_at = now()',
      missed: 'resolution_warned_at = now(), resolution_breached_at = now()',
      replied: 'first_reply_warned_at = now(), first_replied_at = now()',
      over: 'first_reply_breached_at = now(), resolution_breached_at = now(), service_ended_at = now()',
    };
    const named = new Map<string, string>();
    for (const name of all) {
      const given = name.startsWith('first') ? { assignedUserId: inbox.ids.desk } : {};
      const id = await inbox.conversation('human', given);
      named.set(id, name);
      await system.owner.query(`UPDATE conversation SET ${sla[name]} WHERE id = $1`, [id]);
    }
    const names = async (query: string) =>
      (await inbox.find(desk, query)).map((id) => named.get(id) ?? 'another').toSorted();
    expect(await names('serviceLevel=breached')).toEqual(['first-missed', 'missed']);
    expect(await names('serviceLevel=breached&clock=first-reply')).toEqual(['first-missed']);
    expect(await names('serviceLevel=breached&clock=resolution')).toEqual(['missed']);
    expect(await names('serviceLevel=at-risk')).toEqual(['first-warned', 'warned']);
    expect(await names('serviceLevel=at-risk&clock=first-reply')).toEqual(['first-warned']);
    expect(await names('serviceLevel=at-risk&view=mine')).toEqual(['first-warned']);
    expect(await inbox.counts(desk)).toMatchObject({ breached: 2, atRisk: 2 });
    const atRisk = [...named].find(([, name]) => name === 'warned')![0];
    expect((await inbox.read(atRisk)).sla).toMatchObject({ atRisk: true, breached: false });
    expect((await desk.get('/v1/conversations?serviceLevel=fine')).status).toBe(400);
  });

  it.each(SERVICE_STATES)('what is %s is read from an index of its own', async (state) => {
    await fill();
    for (const clock of [undefined, 'first-reply', 'resolution'] as const) {
      const plan = await explain(
        `SELECT ${CONVERSATION_COLUMNS} FROM ${CONVERSATION_TABLES} WHERE ${inServiceState(state, clock)}
           ORDER BY c.last_message_at DESC, c.id DESC LIMIT 51`,
      );
      expect(plan).toContain(`conversation_${state.replace('-', '_')}`);
      expect(plan).not.toMatch(/Seq Scan on (conversation|contact)\b/);
    }
  });

  it.each<[InboxView, string, string]>([
    ['waiting', 'conversation_waiting', 'c.waiting_rank, c.id'],
    ['mine', 'conversation_assignee', 'c.last_message_at DESC, c.id DESC'],
    ['unassigned', 'conversation_unassigned', 'c.last_message_at DESC, c.id DESC'],
    ['mentioned', 'conversation_mention_recent', 'named.mentioned_at DESC, named.conversation_id DESC'],
  ])('%s is read in order from an index of its own, without sorting all', async (view, index, order) => {
    await fill();
    const { where, join = '' } = INBOX_VIEW_SPECS[view];
    const plan = await explain(
      `SELECT ${CONVERSATION_COLUMNS} FROM ${CONVERSATION_TABLES} ${join} WHERE ${where.join(' AND ')}
         ORDER BY ${order} LIMIT 51`,
    );
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on (conversation|conversation_mention|contact)\b/);
    expect(plan).not.toMatch(/^\s*->\s+Sort/m);
  });

  /** Many conversations, so that the planner has a reason to read an index. */
  async function fill(): Promise<void> {
    const { rows } = await system.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM conversation');
    if ((rows[0]?.n ?? 0) > 20_000) return;
    await system.owner.query(
      `WITH k AS (INSERT INTO contact (id, organization_id, version, name)
                  SELECT gen_random_uuid(), $1::uuid, 1, 'Ann' FROM generate_series(1, 20000) RETURNING id),
       c AS (INSERT INTO conversation (id, organization_id, version, channel_id, contact_id, thread_key, thread_id, status,
                                 assigned_user_id, urgent, bot_state, message_count, last_message_at, waiting_since)
       SELECT gen_random_uuid(), $1::uuid, 1, (SELECT id FROM channel WHERE organization_id = $1 LIMIT 1), k.id, 't',
              gen_random_uuid(), (ARRAY['bot', 'waiting', 'human'])[1 + n % 3], CASE WHEN n % 6 > 2 THEN $2::uuid END, false,
              '{}', 0, now() - n * interval '1 second', now() - n * interval '1 second'
       FROM (SELECT id, row_number() OVER () AS n FROM k) k RETURNING id)
       INSERT INTO conversation_mention (organization_id, user_id, conversation_id, unread, mentioned_at)
       SELECT $1, $2, id, 1, now() - random() * interval '1 day' FROM c`,
      [system.organizationId, inbox.ids.desk],
    );
    await system.owner.query('ANALYZE conversation, contact, conversation_mention, message, channel');
  }

  async function explain(statement: string): Promise<string> {
    const client = await system.owner.connect();
    try {
      await client.query('BEGIN; SET LOCAL ROLE isocenter_app');
      await client.query(`SELECT set_config('app.organization_id', $1, true)`, [system.organizationId]);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN ${statement.replaceAll('$1', `'${inbox.ids.desk}'`)}`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
});
