import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import { type StoredEvent, storeEvent } from '#test/support/store-event';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import type { TraceNode, TraceView } from './trace.view.js';

jest.setTimeout(60_000);

describe('A trace, over HTTP and on PostgreSQL', () => {
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

  it('goes from a request through its events and deliveries to what they led to, with who and how long', async () => {
    const orderId = newId();
    const correlationId = newId();
    const body = { template: 'imaging-request', subjectType: 'order', subjectId: orderId };
    const started = await admin.post<{ id: string }>('/v1/workflows/instances', body, {
      headers: { 'x-correlation-id': correlationId },
    });
    expect(started.headers.get('x-correlation-id')).toBe(correlationId);
    const trace = await traceOf(correlationId);
    expect(trace).toMatchObject({ correlationId, truncated: false });
    expect(trace.roots).toMatchObject([
      {
        ...{ kind: 'command', name: 'workflows.start-workflow', status: 'succeeded', error: null },
        actor: { kind: 'user', name: expect.any(String) },
        durationMs: expect.any(Number),
        children: [
          { kind: 'event', name: 'workflows.instance-started', payload: { subjectId: orderId } },
          {
            kind: 'event',
            name: 'workflows.state-entered',
            subject: { type: 'workflow-instance', id: started.body.id },
          },
        ],
      },
    ]);
  });

  it('joins the chains of message, images and signature through what they are about', async () => {
    const [conversation, order, study, report] = [newId(), newId(), newId(), newId()];
    const [message, stow, sign, stranger] = [newId(), newId(), newId(), newId()];
    const event = (type: string, aggregate: [string, string], correlationId: string) =>
      happened({ type, aggregate, correlationId, payload: { orderId: order } });
    await event('conversations.message-received', ['conversation', conversation], message);
    await event('imaging.order-requested', ['order', order], message);
    await event('imaging.study-received', ['study', study], stow);
    await event('imaging.order-acquired', ['order', order], stow);
    await event('reporting.report-opened', ['report', report], stow);
    await event('reporting.report-signed', ['report', report], sign);
    await event('conversations.message-received', ['conversation', newId()], stranger);
    const trace = await until('all deliveries', async () => {
      const now = await traceOf(message);
      const deliveries = all(now.roots).filter(({ kind }) => kind === 'delivery');
      return deliveries.length >= 3 && deliveries.every(({ status }) => status === 'done') ? now : undefined;
    });
    expect([...trace.correlationIds].sort()).toEqual([message, stow, sign].sort());
    for (const id of [stow, sign])
      expect([...(await traceOf(id)).correlationIds].sort()).toEqual([message, stow, sign].sort());
    const requested = trace.roots.find(({ name }) => name === 'imaging.order-requested')!;
    const handler = 'workflows.when-order-requested-then-start-workflow';
    expect(requested.children).toMatchObject([{ kind: 'delivery', name: handler, status: 'done' }]);
    // Reactions that start the same workflow at once may meet: the one that lost shows as a failed attempt before.
    expect(requested.children[0]!.children.at(-1)).toMatchObject({
      ...{ kind: 'command', name: 'workflows.advance-workflow', status: 'succeeded' },
      actor: { kind: 'system', id: handler },
    });
  });

  it('shows a batch’s command above the event of this chain, and no fields of durable commands', async () => {
    const correlationId = newId();
    const commandId = newId();
    await system.owner.query(
      `INSERT INTO command_journal (command_id, organization_id, use_case, actor_kind, correlation_id, outcome, duration_ms, occurred_at)
         VALUES ($1, $2, 'conversations.accept-batch', 'anonymous', $3, 'succeeded', 2, now())`,
      [commandId, system.organizationId, newId()],
    );
    const aggregate = ['thread', newId()] as const;
    await happened({ type: 'conversations.inbound-event-received', aggregate, correlationId, commandId });
    await happened({
      type: 'command:conversations.say',
      aggregate,
      correlationId,
      commandId,
      payload: { text: 'secret' },
      fannedOut: true,
    });
    const [root] = (await traceOf(correlationId)).roots;
    expect(root).toMatchObject({
      name: 'conversations.accept-batch',
      children: [{ kind: 'event' }, { kind: 'event', payload: null }],
    });
    expect(JSON.stringify(root)).not.toContain('secret');
  });

  it('of a conversation with hundreds of chains shows those that led to something, and says that there are more', async () => {
    const [conversation, order] = [newId(), newId()];
    const chains = Array.from({ length: 230 }, () => newId());
    for (const correlationId of chains)
      await happened({
        type: 'x.said',
        aggregate: ['conversation', conversation],
        correlationId,
        fannedOut: true,
      });
    await happened({
      type: 'x.ordered',
      aggregate: ['order', order],
      correlationId: chains[5]!,
      fannedOut: true,
    });
    const signing = newId();
    await happened({
      type: 'x.signed',
      aggregate: ['order', order],
      correlationId: signing,
      fannedOut: true,
    });
    const trace = await traceOf(chains[0]!);
    expect(trace.truncated).toBe(true);
    expect(trace.correlationIds.length).toBeLessThanOrEqual(200);
    expect(trace.correlationIds).toEqual(expect.arrayContaining([chains[0], chains[5], signing]));
  });

  it('is not found for an unknown id, another organization’s id or without the permission', async () => {
    expect((await admin.get(`/v1/traces/${newId()}`)).status).toBe(404);
    const correlationId = newId();
    await happened({ type: 'x.y', aggregate: ['order', newId()], correlationId, fannedOut: true });
    const { GetTrace } = await import('./get-trace.query.js');
    const asking = system.run(newId(), (mediator) => mediator.ask(new GetTrace({ correlationId })));
    await expect(asking).rejects.toMatchObject({ kind: 'not-found' });
    expect((await (await system.as('frontdesk')).get(`/v1/traces/${correlationId}`)).status).toBe(403);
  });
});
