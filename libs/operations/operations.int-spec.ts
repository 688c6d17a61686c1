import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import { type StoredEvent, storeEvent } from '#test/support/store-event';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import type { DeliveryView } from './application/queries/get-delivery/delivery-details.view.js';
import type { TraceNode, TraceView } from './application/queries/get-trace/trace.view.js';
import type { JournalVerification } from './application/queries/verify-journal/journal-verification.view.js';

jest.setTimeout(60_000);

describe('Operations over HTTP, on PostgreSQL', () => {
  let system: System;
  let admin: Client;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'workflows,operations' } });
    admin = await system.as('admin');
  });
  afterAll(() => system.stop());

  const happened = (event: Omit<StoredEvent, 'organizationId'>): Promise<string> =>
    storeEvent(system.owner, { organizationId: system.organizationId, ...event });
  const traceOf = async (correlationId: string) =>
    (await admin.get<TraceView>(`/v1/traces/${correlationId}`)).body;
  const all = (nodes: readonly TraceNode[]): TraceNode[] =>
    nodes.flatMap((node) => [node, ...all(node.children)]);
  const names = (trace: TraceView) => all(trace.roots).map(({ kind, name }) => `${kind} ${name}`);

  it('describe their doors', async () => {
    const { status, body } = await admin.get<{ paths: Record<string, object> }>('/openapi.json');
    expect(status).toBe(200);
    const doors = [
      'traces/{correlationId}',
      'deliveries/{handler}/{eventId}/replay',
      'schedules/{id}/run',
      'journal/verification',
    ];
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(doors.map((path) => `/v1/${path}`)));
  });

  describe('deliveries', () => {
    const handler = 'command:workflows.install-built-in-templates';
    const pathOf = (eventId: string) => `/v1/deliveries/${encodeURIComponent(handler)}/${eventId}`;
    const viewOf = async (eventId: string) => (await admin.get<DeliveryView>(pathOf(eventId))).body;
    const settled = (eventId: string) =>
      until('the delivery', async () => ((await viewOf(eventId)).state === 'done' ? true : undefined), 8_000);

    /** Two durable commands in one lane, the first of them parked. */
    async function parkedLane(): Promise<{ first: string; second: string; correlationId: string }> {
      const lane = newId();
      const correlationId = newId();
      const command = () =>
        happened({ type: handler, aggregate: ['command', lane], correlationId, fannedOut: true });
      const [first, second] = [await command(), await command()];
      await system.owner.query(
        `INSERT INTO delivery (handler, event_id, organization_id, day, position, lane, ordered, batchable, max_attempts, state, attempt, last_error)
         SELECT type, event_id, organization_id, day, position, hashtextextended(aggregate_id::text, 0), true, false, 8,
                CASE event_id WHEN $1 THEN 'parked' ELSE 'pending' END, CASE event_id WHEN $1 THEN 8 ELSE 0 END, 'x.failed: It failed.'
         FROM outbox WHERE event_id IN ($1, $2)`,
        [first, second],
      );
      return { first, second, correlationId };
    }

    it('are listed by state, with what they failed with', async () => {
      const { first, second } = await parkedLane();
      const parked = await admin.get<{ items: { eventId: string }[] }>('/v1/deliveries?limit=1');
      expect(parked.body.items).toMatchObject([
        {
          handler,
          eventId: first,
          state: 'parked',
          attempts: 8,
          maxAttempts: 8,
          lastError: 'x.failed: It failed.',
        },
      ]);
      const pending = await admin.get<{ items: { eventId: string }[] }>(
        `/v1/deliveries?state=pending&eventId=${second}`,
      );
      expect(pending.body.items).toMatchObject([{ eventId: second }]);
      await admin.post(`${pathOf(first)}/skip`, { reason: 'only listed' });
      await settled(second);
    });

    it('page by keyset without loss, though several handlers share an event', async () => {
      const eventId = await happened({ type: 'x.y', aggregate: ['order', newId()], fannedOut: true });
      await system.owner.query(
        `INSERT INTO delivery (handler, event_id, organization_id, day, position, lane, ordered, batchable, max_attempts, state)
         SELECT 'x.handler-' || n, event_id, organization_id, day, position, n, true, false, 8, 'skipped'
         FROM outbox, generate_series(1, 7) AS n WHERE event_id = $1`,
        [eventId],
      );
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
        const { body } = await admin.get<{ items: { handler: string }[]; nextCursor: string | null }>(
          `/v1/deliveries?state=skipped&eventId=${eventId}&limit=3${more}`,
        );
        seen.push(...body.items.map((item) => item.handler));
        cursor = body.nextCursor;
      }
      expect(seen.sort()).toEqual(Array.from({ length: 7 }, (_, n) => `x.handler-${n + 1}`));
    });

    it('are tried again on an operator’s word, soon, and those behind them follow', async () => {
      const { first, second, correlationId } = await parkedLane();
      expect((await admin.post(`${pathOf(first)}/replay`, { reason: 'the cause was mended' })).status).toBe(
        204,
      );
      await settled(first);
      await settled(second);
      expect((await viewOf(first)).interventions).toMatchObject([
        { action: 'replay', reason: 'the cause was mended', actorKind: 'user' },
      ]);
      const trace = await traceOf(correlationId);
      expect(names(trace)).toEqual(
        expect.arrayContaining(['command operations.replay-delivery', 'event operations.delivery-replayed']),
      );
      expect(await admin.post(`${pathOf(first)}/replay`, { reason: 'once more' })).toMatchObject({
        status: 409,
        body: { code: 'operations.delivery-done' },
      });
    });

    it('are given up on an operator’s word, and the lane is woken to go on', async () => {
      const { first, second } = await parkedLane();
      expect((await admin.post(`${pathOf(first)}/skip`, { reason: 'nobody needs it' })).status).toBe(204);
      await settled(second);
      // Without that the reconciler alone would find it, after up to ten seconds.
      const woken = 'SELECT delayed FROM delivery WHERE event_id = $1';
      expect((await system.owner.query(woken, [second])).rows).toEqual([{ delayed: true }]);
      expect(await viewOf(first)).toMatchObject({ state: 'skipped', interventions: [{ action: 'skip' }] });
      expect((await admin.post(`${pathOf(first)}/skip`, { reason: 'again' })).status).toBe(409);
    });

    it('are touched neither without a reason nor without the permission', async () => {
      const { first } = await parkedLane();
      expect((await admin.post(`${pathOf(first)}/replay`, {})).status).toBe(400);
      expect((await admin.post(`${pathOf(newId())}/replay`, { reason: 'unknown' })).status).toBe(404);
      const technologist = await system.as('technologist');
      expect((await technologist.post(`${pathOf(first)}/skip`, { reason: 'not mine' })).status).toBe(403);
      expect((await viewOf(first)).state).toBe('parked');
      expect((await admin.get('/v1/deliveries/Bad%20handler%21/' + newId())).status).toBe(400);
    });
  });

  describe('schedules', () => {
    const command = {
      useCase: 'workflows.define-type',
      fields: { key: 'planned', title: 'Planned', subjectType: 'order' },
    };
    const create = (change: object, client = admin) =>
      client.post<{ id: string; nextDueAt: string }>('/v1/schedules', {
        name: newId(),
        cron: '0 3 * * *',
        ...command,
        ...change,
      });

    it('are planned, paused, resumed and run', async () => {
      const created = await create({ name: 'nightly', timeZone: 'Europe/Berlin' });
      expect(created.status).toBe(201);
      expect(new Date(created.body.nextDueAt).getTime()).toBeGreaterThan(Date.now());
      const { id } = created.body;
      expect(await create({ name: 'nightly' })).toMatchObject({
        status: 409,
        body: { code: 'operations.schedule-exists' },
      });
      expect((await admin.post(`/v1/schedules/${id}/run`)).status).toBe(202);
      await until('the type', async () => {
        const page = await admin.get<{ items: { key: string }[] }>('/v1/workflows/types');
        return page.body.items.some(({ key }) => key === 'planned');
      });
      expect((await admin.post(`/v1/schedules/${id}/pause`)).status).toBe(204);
      const paused = await admin.get<{ items: object[] }>('/v1/schedules?active=false');
      expect(paused.body.items).toMatchObject([
        { id, name: 'nightly', active: false, timeZone: 'Europe/Berlin' },
      ]);
      // What passed while it was paused is not made up for.
      await system.owner.query(`UPDATE schedule SET next_due_at = now() - interval '3 days' WHERE id = $1`, [
        id,
      ]);
      expect((await admin.post(`/v1/schedules/${id}/resume`)).status).toBe(204);
      const active = await admin.get<{ items: { nextDueAt: string }[] }>('/v1/schedules?active=true');
      expect(new Date(active.body.items[0]!.nextDueAt).getTime()).toBeGreaterThan(Date.now());
    });

    it('fire at their time', async () => {
      const fields = { key: 'fired', title: 'Fired', subjectType: 'order' };
      const { id } = (await create({ cron: '* * * * * *', fields })).body;
      await until('the type', async () => {
        const page = await admin.get<{ items: { key: string }[] }>('/v1/workflows/types');
        return page.body.items.some(({ key }) => key === 'fired');
      });
      expect((await admin.post(`/v1/schedules/${id}/pause`)).status).toBe(204);
    });

    it.each([
      ['a cron expression that is none', { cron: 'every day' }, 'cron'],
      ['one that is never due', { cron: '0 0 31 2 *' }, 'cron'],
      ['a zone that does not exist', { timeZone: 'Mars/Olympus' }, 'timeZone'],
      ['a use case that does not exist', { useCase: 'imaging.fly-away' }, 'useCase'],
      ['a query', { useCase: 'operations.get-trace' }, 'useCase'],
      ['fields the command would refuse', { fields: { ...command.fields, key: 'NO' } }, 'fields.key'],
      ['fields the command does not know', { fields: { ...command.fields, more: 1 } }, 'fields.more'],
    ])('are refused for %s', async (_, change, field) => {
      const answer = await create(change);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    });

    it('are refused for what the planner may not do, and for what only the system does', async () => {
      const answer = await create({ useCase: 'workflows.install-built-in-templates', fields: {} });
      expect(answer).toMatchObject({ status: 403, body: { code: 'operations.command-not-yours' } });
      expect((await create({}, await system.as('frontdesk'))).status).toBe(403);
    });
  });

  describe('the journal', () => {
    const verify = async () => (await admin.get<JournalVerification>('/v1/journal/verification')).body;

    it('is intact until somebody changes what was sealed', async () => {
      await system.owner.query(
        `UPDATE command_journal SET stored_at = stored_at - interval '2 minutes' WHERE NOT sealed`,
      );
      await until('a seal', async () => (await verify()).seals > 0);
      const before = await verify();
      expect(before).toMatchObject({ intact: true, faults: [], next: null });
      expect(before.commands).toBeGreaterThan(5);
      const victim = `(SELECT command_id FROM command_journal WHERE sealed LIMIT 1)`;
      await system.owner.query(
        `UPDATE command_journal SET use_case = overlay(use_case PLACING '~' FROM 1) WHERE command_id = ${victim}`,
      );
      expect(await verify()).toMatchObject({ intact: false, faults: [{ fault: 'rows-changed' }] });
    });
  });
});
