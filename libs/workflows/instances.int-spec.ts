import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import { storeEvent } from '#test/support/store-event';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { AdvanceWorkflow } from './application/commands/advance-workflow/advance-workflow.command.js';
import type { WorkflowInstanceView } from './application/queries/get-instance/workflow-instance.view.js';

jest.setTimeout(60_000);

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;
const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

describe('Workflow instances on PostgreSQL and over HTTP', () => {
  let system: System;
  let admin: Client;
  let frontdesk: Client;
  let technologist: Client;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'workflows,operations' } });
    admin = await system.as('admin');
    frontdesk = await system.as('frontdesk');
    technologist = await system.as('technologist');
  }, START_MS);
  afterAll(() => system?.stop());

  const happened = (type: string, orderId: string, payload: object = {}) =>
    storeEvent(system.owner, {
      ...{ organizationId: system.organizationId, type, aggregate: ['order', orderId] },
      payload: { orderId, ...payload },
    });
  const advance = (subjectId: string, event?: string, input?: Record<string, unknown>) =>
    system.run(system.organizationId!, (mediator) =>
      mediator.send(
        new AdvanceWorkflow({ template: 'imaging-request', subjectType: 'order', subjectId, event, input }),
      ),
    );
  const instanceOf = async (orderId: string): Promise<WorkflowInstanceView | undefined> => {
    const page = await admin.get<{ items: { id: string }[] }>(`/v1/workflows/instances?subjectId=${orderId}`);
    const id = page.body.items[0]?.id;
    return id ? (await admin.get<WorkflowInstanceView>(`/v1/workflows/instances/${id}`)).body : undefined;
  };
  const stateOf = async (orderId: string) => (await instanceOf(orderId))?.state;
  const reached = (orderId: string, state: string) =>
    until(`${state} of ${orderId}`, async () => (await stateOf(orderId)) === state);
  const eventsOf = async (orderId: string, type: string) =>
    (
      await system.owner.query<{ payload: Record<string, unknown> }>(
        `SELECT payload FROM outbox WHERE type = $1 AND payload->>'subjectId' = $2 ORDER BY position`,
        [type, orderId],
      )
    ).rows.map(({ payload }) => payload);

  it('follows an order by the events of other contexts, with its whole history', async () => {
    const orderId = newId();
    await happened('imaging.order-requested', orderId, {
      patientId: newId(),
      conversationId: null,
      contactId: null,
    });
    await reached(orderId, 'requested');
    await happened('imaging.order-scheduled', orderId, { appointmentAt: inHours(72) });
    await reached(orderId, 'scheduled');
    await happened('imaging.order-acquired', orderId, { studyId: newId() });
    await reached(orderId, 'acquired');
    await happened('reporting.report-signed', orderId, { reportId: newId(), studyId: newId(), revision: 1 });
    await reached(orderId, 'reported');
    await happened('notifications.result-delivered', orderId, { notificationId: newId() });
    await reached(orderId, 'delivered');
    const instance = (await instanceOf(orderId))!;
    expect(instance.history.map(({ kind, event, toState }) => [kind, event, toState])).toEqual([
      ['started', null, 'requested'],
      ['moved', 'schedule', 'scheduled'],
      ['moved', 'acquire', 'acquired'],
      ['moved', 'report', 'reported'],
      ['moved', 'deliver', 'delivered'],
    ]);
    expect(instance.history[1]).toMatchObject({
      actorKind: 'system',
      actorId: 'workflows.when-order-scheduled-then-schedule',
    });
    expect(instance).toMatchObject({ category: 'done', timers: [{ status: 'cancelled' }] });
    expect((await eventsOf(orderId, 'workflows.state-entered')).map(({ state }) => state)).toEqual([
      'requested',
      'scheduled',
      'acquired',
      'reported',
      'delivered',
    ]);
  });

  it('lets a walk-in be acquired without an appointment, and ignores what comes late', async () => {
    const orderId = newId();
    await happened('imaging.order-acquired', orderId, { studyId: newId() });
    await happened('imaging.order-requested', orderId, {
      patientId: newId(),
      conversationId: null,
      contactId: null,
    });
    await reached(orderId, 'acquired');
    await happened('imaging.order-scheduled', orderId, { appointmentAt: inHours(72) });
    await until('the late event', async () =>
      (await instanceOf(orderId))?.history.some(({ kind }) => kind === 'ignored'),
    );
    expect(await stateOf(orderId)).toBe('acquired');
    await happened('imaging.order-reopened', orderId);
    await reached(orderId, 'requested');
    await happened('imaging.order-cancelled', orderId);
    await reached(orderId, 'cancelled');
  });

  it('reminds at once of an appointment within a day, and once', async () => {
    const orderId = newId();
    await happened('imaging.order-scheduled', orderId, { appointmentAt: inHours(5) });
    await until('the reminder', async () => (await eventsOf(orderId, 'workflows.timer-fired')).length > 0);
    const instance = (await instanceOf(orderId))!;
    expect(await eventsOf(orderId, 'workflows.timer-fired')).toEqual([
      { instanceId: instance.id, subjectType: 'order', subjectId: orderId, timer: 'appointment-reminder' },
    ]);
    expect(instance).toMatchObject({
      state: 'scheduled',
      timers: [{ name: 'appointment-reminder', status: 'fired' }],
    });
  });

  it('fires a reminder when it comes due, but not one of an appointment that was moved', async () => {
    const orderId = newId();
    await advance(orderId, 'schedule', { appointmentAt: inHours(72) });
    await advance(orderId, 'schedule', { appointmentAt: inHours(96) });
    const timers = await until('both timers', async () => {
      const { rows } = await system.owner.query<{ id: string; status: string }>(
        `SELECT d.event_id AS id, t.status FROM workflow_timer t JOIN delivery d ON d.event_id = t.id
         WHERE t.instance_id = (SELECT id FROM workflow_instance WHERE subject_id = $1) ORDER BY t.due_at`,
        [orderId],
      );
      return rows.length === 2 ? rows : undefined;
    });
    expect(timers.map(({ status }) => status)).toEqual(['cancelled', 'scheduled']);
    const ids = timers.map(({ id }) => id);
    await system.owner.query('UPDATE delivery SET available_at = now() WHERE event_id = ANY($1)', [ids]);
    await until('both deliveries', async () => {
      const { rows } = await system.owner.query(
        'SELECT 1 FROM delivery WHERE event_id = ANY($1) AND state = $2',
        [ids, 'done'],
      );
      return rows.length === 2;
    });
    expect(await eventsOf(orderId, 'workflows.timer-fired')).toHaveLength(1);
  });

  it('moves on by hand, says what is possible, and why not', async () => {
    const orderId = newId();
    await advance(orderId);
    const { id } = (await instanceOf(orderId))!;
    const path = `/v1/workflows/instances/${id}`;
    const fire = (body: unknown, client = frontdesk) => client.post(`${path}/transitions`, body);
    const { events } = (await frontdesk.get<WorkflowInstanceView>(path)).body;
    expect(events.map(({ event, allowed, reasonCode }) => [event, allowed, reasonCode])).toEqual([
      ['schedule', true, null],
      ['acquire', false, 'workflows.permission-missing'],
      ['reopen', false, 'workflows.not-from-here'],
      ['report', false, 'workflows.permission-missing'],
      ['deliver', true, null],
      ['cancel', true, null],
    ]);
    const schedule = { event: 'schedule', input: { appointmentAt: inHours(72) } };
    expect(await fire(schedule)).toMatchObject({
      status: 200,
      body: { state: 'scheduled', category: 'waiting', version: 2 },
    });
    expect(await fire({ event: 'acquire' })).toMatchObject({
      status: 403,
      body: { code: 'workflows.permission-missing' },
    });
    expect(await fire({ event: 'acquire' }, technologist)).toMatchObject({
      status: 200,
      body: { state: 'acquired' },
    });
    expect(await fire(schedule)).toMatchObject({
      status: 409,
      body: {
        code: 'workflows.not-from-here',
        detail: 'schedule is possible from requested, scheduled, not from acquired.',
      },
    });
    expect(await fire({ event: 'explode' })).toMatchObject({
      status: 400,
      body: { code: 'workflows.unknown-event' },
    });
    expect(await fire({ event: 'cancel', input: { why: 'x' } })).toMatchObject({ status: 400 });
    expect(await fire({ event: 'cancel' }, await system.as('radiologist'))).toMatchObject({ status: 403 });
    expect(await fire({ event: 'cancel', expectedVersion: 1 })).toMatchObject({ status: 412 });
    const after = (await instanceOf(orderId))!;
    expect(after.events.find(({ event }) => event === 'schedule')).toMatchObject({
      allowed: false,
      reasonCode: 'workflows.not-from-here',
    });
    expect(after.history[1]).toMatchObject({ actorKind: 'user', event: 'schedule' });
  });

  it('lets one of two writers win and starts one workflow for a subject', async () => {
    const orderId = newId();
    const starts = await Promise.allSettled([advance(orderId), advance(orderId), advance(orderId)]);
    expect(starts.some(({ status }) => status === 'fulfilled')).toBe(true);
    const { rows } = await system.owner.query('SELECT 1 FROM workflow_instance WHERE subject_id = $1', [
      orderId,
    ]);
    expect(rows).toHaveLength(1);
    const { id } = (await instanceOf(orderId))!;
    const answers = await Promise.all(
      [{ event: 'schedule', input: { appointmentAt: inHours(72) } }, { event: 'cancel' }].map((body) =>
        frontdesk.post(`/v1/workflows/instances/${id}/transitions`, body),
      ),
    );
    const lost = answers.filter(({ status }) => status === 409);
    // Read one after the other they may both succeed: the appointment first, then the cancellation.
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect((await instanceOf(orderId))!.version).toBe(3 - lost.length);
  });

  it('refuses a second start by hand, and starts what nobody started', async () => {
    const body = { template: 'imaging-request', subjectType: 'order', subjectId: newId() };
    const started = await admin.post<{ id: string }>('/v1/workflows/instances', body);
    expect(started.status).toBe(201);
    expect(started.headers.get('location')).toBe(`/v1/workflows/instances/${started.body.id}`);
    expect(await admin.post('/v1/workflows/instances', body)).toMatchObject({
      status: 409,
      body: { code: 'workflows.already-started' },
    });
    expect(await admin.post('/v1/workflows/instances', { ...body, template: 'unheard-of' })).toMatchObject({
      status: 404,
    });
  });

  it('folds the log of every instance to the state it is in', async () => {
    const { rows } = await system.owner.query<{
      state: string;
      folded: string;
      version: number;
      steps: string;
    }>(
      `SELECT i.state, i.version, l.to_state AS folded,
              (SELECT count(*) FROM workflow_transition_log WHERE instance_id = i.id AND kind <> 'ignored') AS steps
       FROM workflow_instance i CROSS JOIN LATERAL (
         SELECT to_state FROM workflow_transition_log WHERE instance_id = i.id
         ORDER BY instance_version DESC, occurred_at DESC, id DESC LIMIT 1) l`,
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { state, folded, version, steps } of rows)
      expect([folded, Number(steps)]).toEqual([state, version]);
  });

  it('shows nothing to another organization', async () => {
    const orderId = newId();
    await advance(orderId);
    const { id } = (await instanceOf(orderId))!;
    const { GetWorkflowInstance } = await import('./application/queries/get-instance/get-instance.query.js');
    const asking = system.run(newId(), (mediator) =>
      mediator.ask(new GetWorkflowInstance({ instanceId: id })),
    );
    await expect(asking).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('takes no malformed definition, event, cursor or id', async () => {
    const create = (definition: unknown) =>
      admin.post('/v1/workflows/templates', { type: 'imaging-request', definition });
    expect(await create({ states: 'many' })).toMatchObject({
      status: 400,
      body: { code: 'workflows.malformed-definition' },
    });
    expect((await create('text')).status).toBe(400);
    expect((await admin.get('/v1/workflows/instances?state=Not%20a%20state')).status).toBe(400);
    expect((await admin.get('/v1/workflows/instances?cursor=nonsense')).status).toBe(400);
    expect((await admin.get('/v1/workflows/instances/nonsense')).status).toBe(404);
    expect((await system.admin.get('/v1/workflows/templates')).status).toBe(401);
  });
});
