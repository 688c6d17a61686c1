import { FakeWebhookReceiver } from '#test/fakes/webhook-receiver';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

describe('Webhooks in a running system', () => {
  let system: System;
  let receiver: FakeWebhookReceiver;
  let admin: Client;

  beforeAll(async () => {
    receiver = await FakeWebhookReceiver.start();
    system = await startSystem({ env: { OUTBOUND_ALLOW_PRIVATE: 'true' } });
    admin = await system.as('admin');
  }, 60_000);

  afterAll(async () => {
    await system?.stop();
    await receiver?.stop();
  }, 30_000);

  it('carry an order from the front desk to the endpoint of an API key’s owner, through a failure, once', async () => {
    // The demo practice's own orders are told to nobody only once their events are through.
    await until('the demo data to be worked off', async () => {
      const { rows } = await system.owner.query<{ quiet: boolean }>(
        `SELECT NOT EXISTS (SELECT 1 FROM outbox WHERE NOT fanned_out)
            AND NOT EXISTS (SELECT 1 FROM delivery WHERE state = 'pending' AND NOT delayed) AS quiet`,
      );
      return rows[0]?.quiet;
    });
    const key = await admin.post<{ key: string }>('/v1/api-keys', {
      name: 'EHR',
      scopes: ['webhooks.manage'],
    });
    const ehr = system.public.with(key.body.key);
    const created = await ehr.post<{ id: string; secret: string }>('/v1/webhook-endpoints', {
      url: receiver.url,
      eventTypes: ['order.requested'],
    });
    expect(created.status).toBe(201);
    receiver.trust(created.body.secret);
    receiver.plan({ kind: 'drop' });
    const patient = await admin.post<{ id: string }>('/v1/patients', {
      name: 'Ann Lee',
      birthDate: '1980-01-02',
    });
    const order = await admin.post('/v1/orders', {
      patientId: patient.body.id,
      procedureName: 'CT of the head',
    });
    expect([patient.status, order.status]).toEqual([201, 201]);
    const orderId = order.headers.get('location')!.split('/').pop();
    const [taken] = await until('the call', () =>
      Promise.resolve(receiver.received.length > 0 && receiver.received),
    );
    expect(taken!.body).toMatchObject({
      type: 'order.requested',
      data: { orderId, patientId: patient.body.id, status: 'requested' },
    });
    expect(receiver.calls.map(({ id }) => id)).toEqual([taken!.id, taken!.id]);
    const path = `/v1/webhook-endpoints/${created.body.id}/deliveries`;
    await until('the record', async () => {
      const { body } = await ehr.get<{ items: { status: string; attempts: number }[] }>(path);
      return body.items[0]?.status === 'delivered' && body.items[0].attempts === 2;
    });
  }, 30_000);
});
