import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import type { System } from '#test/support/system';
import { until } from '#test/support/until';
import { AssignWaiting } from './application/commands/assign-waiting/assign-waiting.command.js';
import { NoticeAbsence } from './application/commands/notice-absence/notice-absence.command.js';
import { FindConnectedUsers } from './application/queries/find-connected-users/find-connected-users.query.js';
import { InboxDesk } from './testing/inbox-desk.js';
import { LiveSocket } from './testing/live-socket.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

interface Agent {
  readonly userId: string;
  readonly available: boolean;
  readonly connected: boolean;
}

describe('members of staff whose connection is lost', () => {
  let inbox: InboxDesk;
  let system: System;
  let desk: Client;
  let ids: InboxDesk['ids'];
  let addresses: string[];
  const pages: LiveSocket[] = [];

  beforeAll(async () => {
    inbox = await InboxDesk.open();
    ({ system, desk, ids } = inbox);
    addresses = [system.admin.baseUrl, await system.anotherAdminApi()];
  }, START_MS);

  afterAll(async () => {
    for (const page of pages) page.close();
    await system?.stop();
  }, 30_000);

  beforeEach(async () => {
    for (const page of pages.splice(0)) page.close();
    await inbox.clear();
    await system.owner.query('DELETE FROM inbox_connection');
  });

  const agent = async (userId = ids.desk): Promise<Agent> =>
    (await inbox.admin.get<Agent[]>('/v1/inbox/agents')).body.find((one) => one.userId === userId)!;

  const connected = (expected: boolean) =>
    until('the connection', async () => (await agent()).connected === expected);

  async function page(where: 0 | 1 = 0): Promise<LiveSocket> {
    const opened = new LiveSocket();
    pages.push(opened);
    const address = `${addresses[where]!.replace('http', 'ws')}/v1/conversations/socket`;
    return opened.connect(address, { bearer: desk.token ?? '' });
  }

  /** As if so many minutes had passed, for all that is known of a user. */
  async function pass(minutes: number, userId = ids.desk): Promise<void> {
    const back = `interval '${String(minutes)} minutes'`;
    await system.owner.query(`UPDATE inbox_agent SET changed_at = changed_at - ${back} WHERE user_id = $1`, [
      userId,
    ]);
    await system.owner.query(
      `UPDATE inbox_connection SET alive_until = alive_until - ${back} WHERE user_id = $1`,
      [userId],
    );
  }

  /** Looks as the planned look does; answers how many more are planned then. */
  async function look(userId = ids.desk): Promise<void> {
    const { rows } = await system.owner.query<{ since: string }>(
      'SELECT changed_at::text AS since FROM inbox_agent WHERE user_id = $1',
      [userId],
    );
    await run(new NoticeAbsence({ userId, since: rows[0]!.since }));
  }

  const run = (command: NoticeAbsence | AssignWaiting) =>
    system.run(system.organizationId!, (mediator) => mediator.send(command));

  const planned = async (): Promise<number> => {
    const { rows } = await system.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox WHERE type LIKE '%notice-absence' AND payload ->> 'userId' = $1`,
      [ids.desk],
    );
    return rows[0]!.n;
  };

  it('are seen to be connected through whichever process, until their last page there is closed', async () => {
    expect((await agent()).connected).toBe(false);
    const [first, second] = [await page(0), await page(1)];
    await connected(true);
    const ask = (userIds: string[]) =>
      system.run(system.organizationId!, (mediator) => mediator.ask(new FindConnectedUsers({ userIds })));
    expect(await ask([ids.desk, ids.admin, newId()])).toEqual([ids.desk]);
    first.close();
    await until('one process to know', async () => {
      const { rows } = await system.owner.query(
        'SELECT 1 FROM inbox_connection WHERE user_id = $1 AND alive_until <= now()',
        [ids.desk],
      );
      return rows.length === 1;
    });
    expect((await agent()).connected).toBe(true);
    second.close();
    await connected(false);
  });

  it('are away after five minutes, what they had goes to others, and they are back with their next page', async () => {
    await inbox.decide({ assignment: 'round-robin' });
    await inbox.there(true, desk);
    const id = await inbox.conversation('waiting');
    await run(new AssignWaiting());
    expect((await inbox.read(id)).assignedUserId).toBe(ids.desk);
    await inbox.there(true, inbox.admin);
    await pass(4);
    await look();
    expect((await agent()).available).toBe(true);
    await pass(2);
    expect((await agent()).available).toBe(false);
    await look();
    await until('a colleague', async () => (await inbox.read(id)).assignedUserId === ids.admin);
    await page(1);
    await until('their return', async () => (await agent()).available);
    const next = await inbox.conversation('waiting');
    await inbox.there(false, inbox.admin);
    await until('its turn', async () => (await inbox.read(next)).assignedUserId === ids.desk);
  });

  it('are given nothing even before that was noticed', async () => {
    await inbox.decide({ assignment: 'least-loaded' });
    await inbox.there(true, desk);
    await pass(6);
    const id = await inbox.conversation('waiting');
    await run(new AssignWaiting());
    expect((await inbox.read(id)).assignedUserId).toBeNull();
  });

  it('are there as long as any process says so, and not for a process that died', async () => {
    await inbox.there(true, desk);
    await pass(60);
    const other = newId();
    await system.owner.query(
      `INSERT INTO inbox_connection VALUES ($1, $2, $3, now() + interval '90 seconds')`,
      [system.organizationId, ids.desk, other],
    );
    const before = await planned();
    await look();
    expect(await agent()).toMatchObject({ available: true, connected: true });
    expect(await planned()).toBe(before + 1);
    await system.owner.query(
      `UPDATE inbox_connection SET alive_until = now() - interval '1 minute' WHERE process_id = $1`,
      [other],
    );
    expect(await agent()).toMatchObject({ available: true, connected: false });
    await pass(5);
    await look();
    expect(await agent()).toMatchObject({ available: false, connected: false });
    expect(await planned()).toBe(before + 1);
  });

  it('stay away when they said so themselves, whatever page they open', async () => {
    await inbox.there(false, desk);
    await page();
    await connected(true);
    expect((await agent()).available).toBe(false);
    await inbox.there(true, desk);
    await inbox.there(false, desk);
    await pass(10);
    await look();
    expect((await agent()).available).toBe(false);
  });

  it('come back by their own word, too', async () => {
    await inbox.there(true, desk);
    await pass(6);
    await look();
    expect((await agent()).available).toBe(false);
    await inbox.there(true, desk);
    expect((await agent()).available).toBe(true);
  });
});
