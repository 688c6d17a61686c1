import { FakeWebhookReceiver } from '#test/fakes/webhook-receiver';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { newId, RetryLater, reviveEvent } from '#kernel';
import { OrderRequested } from '#imaging/contracts';
import { ReportSigned } from '#reporting/contracts';
import type { WebhookDeliveryView } from './application/queries/find-webhook-deliveries/webhook-delivery.view.js';
import { WhenOrderRequestedThenCallWebhooks } from './application/reactions/when-order-requested-then-call-webhooks.js';
import { WhenReportSignedThenCallWebhooks } from './application/reactions/when-report-signed-then-call-webhooks.js';
import { WhenWebhookQueuedThenCall } from './application/reactions/when-webhook-queued-then-call.js';
import type { WebhookQueued } from './contracts/events/webhook-queued.event.js';
import { NotificationsAdminModule } from './presentation/admin/notifications-admin.module.js';
import type { WebhookEndpointWithSecretDto } from './presentation/dto/webhook-endpoint-with-secret.dto.js';
import { envelopeOf } from './testing/envelope-of.js';
import { NeighboursModule } from './testing/neighbours.js';
import { OutsideModule, outside } from './testing/outside.module.js';

const PATH = '/v1/webhook-endpoints';

describe('Webhook endpoints', () => {
  let organizationId: string;
  let userId: string;
  let app: ContextsApp;
  let receiver: FakeWebhookReceiver;

  beforeAll(async () => {
    outside.smtpUrl = 'smtp://127.0.0.1:1';
    app = await startContexts([OutsideModule, NeighboursModule, NotificationsAdminModule]);
  }, 60_000);

  afterAll(() => app?.stop());

  beforeEach(async () => {
    organizationId = newId();
    userId = newId();
    receiver = await FakeWebhookReceiver.start();
  });

  afterEach(() => receiver.stop());

  const api = (id = userId) => app.as(organizationId, ['webhooks.manage'], { id });

  async function create(
    eventTypes: string[],
    url = receiver.url,
    key = newId(),
  ): Promise<WebhookEndpointWithSecretDto> {
    const headers = { 'idempotency-key': key };
    const answer = await api().post<WebhookEndpointWithSecretDto>(PATH, { url, eventTypes }, { headers });
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `${PATH}/${answer.body.id}`]);
    receiver.trust(answer.body.secret!);
    return answer.body;
  }

  async function happened(): Promise<{ reportId: string }> {
    const event = { reportId: newId(), orderId: newId(), studyId: newId(), revision: 1 };
    const report = envelopeOf(new ReportSigned(event));
    const order = envelopeOf(
      new OrderRequested({ orderId: newId(), patientId: newId(), conversationId: null, contactId: null }),
    );
    await app.run(organizationId, async () => {
      for (let times = 0; times < 2; times++) {
        await app.mediator.send(app.get(WhenReportSignedThenCallWebhooks).command(report));
        await app.mediator.send(app.get(WhenOrderRequestedThenCallWebhooks).command(order));
      }
    });
    return event;
  }

  /** Executes the effects of all events that ask for calls of this organization, from the start. */
  async function perform(): Promise<void> {
    const { rows } = await app.owner.query<{ payload: object }>(
      `SELECT payload FROM outbox WHERE type = 'notifications.webhook-queued' AND organization_id = $1 ORDER BY position`,
      [organizationId],
    );
    const run = { attempt: 1, signal: new AbortController().signal };
    for (const { payload } of rows)
      await app.run(organizationId, async () => {
        const event = reviveEvent('notifications.webhook-queued', 1, payload) as WebhookQueued;
        const command = await app.get(WhenWebhookQueuedThenCall).perform(envelopeOf(event), run);
        if (command) await app.mediator.send(command);
      });
  }

  async function deliveries(endpointId: string): Promise<WebhookDeliveryView[]> {
    return (await api().get<{ items: WebhookDeliveryView[] }>(`${PATH}/${endpointId}/deliveries`)).body.items;
  }

  it('show their secret to who creates them, and to that person’s repeated request, but keep it sealed', async () => {
    const key = newId();
    const first = await create(['report.final'], receiver.url, key);
    expect(first.secret).toMatch(/^whsec_/);
    expect(await create(['report.final'], receiver.url, key)).toEqual(first);
    const { rows } = await app.owner.query(
      `SELECT (SELECT jsonb_agg(to_jsonb(k)) FROM idempotency_key k) AS keys, (SELECT jsonb_agg(to_jsonb(e)) FROM webhook_endpoint e) AS endpoints`,
    );
    expect(JSON.stringify(rows)).toContain(first.id);
    expect(JSON.stringify(rows)).not.toContain(first.secret!.slice(6));
    expect((await api().get(`${PATH}/${first.id}`)).body).not.toHaveProperty('secret');
  });

  it('show it to nobody else and not for long', async () => {
    const key = newId();
    const { id } = await create(['report.final'], receiver.url, key);
    await app.owner.query(
      `UPDATE webhook_endpoint SET secrets = jsonb_set(secrets, '{0,createdAt}', to_jsonb((now() - interval '11 minutes')::text)) WHERE id = $1`,
      [id],
    );
    const headers = { 'idempotency-key': key };
    const late = await api().post<WebhookEndpointWithSecretDto>(
      PATH,
      { url: receiver.url, eventTypes: ['report.final'] },
      { headers },
    );
    expect(late.body).toMatchObject({ id, secret: null });
  });

  it('are changed only by who has seen the present version', async () => {
    const { id } = await create(['report.final']);
    const read = await api().get(`${PATH}/${id}`);
    expect(read.headers.get('etag')).toBe('"1"');
    expect((await api().request('PATCH', `${PATH}/${id}`, { body: { active: false } })).status).toBe(428);
    const change = (version: string, body: object) =>
      api().request('PATCH', `${PATH}/${id}`, { body, headers: { 'if-match': version } });
    expect(await change('"1"', { active: false, description: 'EHR' })).toMatchObject({
      status: 200,
      body: { active: false, description: 'EHR', eventTypes: ['report.final'], version: 2 },
    });
    expect((await change('"1"', { active: true })).status).toBe(412);
    expect((await change('"2"', { url: 'ftp://x.test' })).body).toMatchObject({
      code: 'notifications.webhook-url-refused',
    });
    expect((await change('"2"', { secrets: [] })).status).toBe(400);
  });

  it('are told of the events they chose, once an event, with ids only', async () => {
    const [chosen, both] = [
      await create(['report.final']),
      await create(['report.final', 'order.requested']),
    ];
    const { reportId } = await happened();
    await perform();
    await perform();
    expect([(await deliveries(chosen.id)).length, (await deliveries(both.id)).length]).toEqual([1, 2]);
    expect(receiver.calls).toHaveLength(3);
    expect(receiver.received).toHaveLength(3);
    const report = receiver.received.find(({ body }) => body.type === 'report.final')!;
    expect(report.body.data).toMatchObject({ reportId, status: 'final', revision: 1 });
    expect((await deliveries(chosen.id))[0]).toMatchObject({
      status: 'delivered',
      responseStatus: 204,
      attempts: 1,
    });
  });

  it('are called again after a failure, under the same id', async () => {
    const { id } = await create(['report.final']);
    receiver.plan({ kind: 'answer', status: 500 }, { kind: 'drop' });
    await happened();
    await expect(perform()).rejects.toThrow(RetryLater);
    await expect(perform()).rejects.toThrow(RetryLater);
    expect((await deliveries(id))[0]).toMatchObject({
      status: 'pending',
      attempts: 2,
      errorCode: 'outbound.connection-lost',
    });
    await perform();
    expect((await deliveries(id))[0]).toMatchObject({ status: 'delivered', attempts: 3, errorCode: null });
    expect(new Set(receiver.calls.map((call) => call.id))).toEqual(new Set([(await deliveries(id))[0]!.id]));
  });

  it('can be sent a delivery again by a person', async () => {
    const { id } = await create(['report.final']);
    await happened();
    const [delivery] = await deliveries(id);
    const replay = (path: string) => api().post(`${path}/replay`);
    expect((await replay(`${PATH}/${id}/deliveries/${delivery!.id}`)).status).toBe(409);
    await perform();
    expect((await replay(`${PATH}/${id}/deliveries/${delivery!.id}`)).status).toBe(204);
    expect((await replay(`${PATH}/${newId()}/deliveries/${delivery!.id}`)).status).toBe(404);
    await perform();
    expect(receiver.calls).toHaveLength(2);
    expect(receiver.received).toHaveLength(1);
  });

  it('are switched off when they say that they are gone', async () => {
    const { id } = await create(['report.final']);
    receiver.plan({ kind: 'answer', status: 410 });
    await happened();
    await perform();
    expect((await api().get(`${PATH}/${id}`)).body).toMatchObject({ active: false });
    await happened();
    expect(await deliveries(id)).toMatchObject([
      { status: 'failed', responseStatus: 410, errorCode: 'notifications.endpoint-gone' },
    ]);
  });

  it('get nothing any more once switched off, not even what was under way', async () => {
    const { id } = await create(['report.final']);
    await happened();
    await api().request('PATCH', `${PATH}/${id}`, { body: { active: false }, headers: { 'if-match': '*' } });
    await perform();
    expect(receiver.calls).toEqual([]);
    expect((await deliveries(id))[0]).toMatchObject({
      status: 'failed',
      errorCode: 'notifications.endpoint-inactive',
    });
  });

  it('are signed for with the former and the new secret after a rotation', async () => {
    const { id, secret } = await create(['report.final']);
    const rotated = await api().post<WebhookEndpointWithSecretDto>(`${PATH}/${id}/rotate-secret`);
    expect(rotated.body.secret).toMatch(/^whsec_/);
    expect(rotated.body.secret).not.toBe(secret);
    await happened();
    await perform();
    expect(receiver.calls).toMatchObject([{ verified: true }]);
    expect(String(receiver.calls[0]!.headers['webhook-signature']).split(' ')).toHaveLength(2);
  });

  it('are deleted with their deliveries', async () => {
    const { id } = await create(['report.final']);
    await happened();
    expect((await api().request('DELETE', `${PATH}/${id}`)).status).toBe(204);
    await perform();
    expect(receiver.calls).toEqual([]);
    expect((await api().get(`${PATH}/${id}`)).status).toBe(404);
    expect((await api().get(`${PATH}/${id}/deliveries`)).status).toBe(404);
    expect(
      (await app.owner.query('SELECT 1 FROM webhook_delivery WHERE endpoint_id = $1', [id])).rowCount,
    ).toBe(0);
  });

  it('are limited in number, and refused when they are no address or want no known event', async () => {
    const refused = async (body: object) => (await api().post<{ code: string }>(PATH, body)).body.code;
    expect(await refused({ url: 'nonsense', eventTypes: ['report.final'] })).toBe(
      'notifications.webhook-url-refused',
    );
    for (const eventTypes of [[], ['report.deleted'], ['report.final', 'report.final'], 'report.final'])
      expect(await refused({ url: receiver.url, eventTypes })).toBe('kernel.invalid-input');
    for (let count = 0; count < 20; count++) await create(['report.final']);
    expect(await refused({ url: receiver.url, eventTypes: ['report.final'] })).toBe(
      'notifications.too-many-webhook-endpoints',
    );
  });

  it('are seen only by their own organization and those who may', async () => {
    const { id } = await create(['report.final']);
    await happened();
    const [delivery] = await deliveries(id);
    const stranger = app.as(newId(), ['webhooks.manage']);
    expect((await stranger.get<{ items: unknown[] }>(PATH)).body.items).toEqual([]);
    const headers = { 'if-match': '*' };
    const answers = await Promise.all([
      stranger.get(`${PATH}/${id}`),
      stranger.get(`${PATH}/${id}/deliveries`),
      stranger.request('PATCH', `${PATH}/${id}`, { body: { active: false }, headers }),
      stranger.request('DELETE', `${PATH}/${id}`),
      stranger.post(`${PATH}/${id}/rotate-secret`),
      stranger.post(`${PATH}/${id}/deliveries/${delivery!.id}/replay`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await app.as(organizationId, ['notifications.manage']).get(PATH)).status).toBe(403);
  });
});
