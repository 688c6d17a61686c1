import { FakeWebhookReceiver } from '#test/fakes/webhook-receiver';
import { anonymous, CurrentContext, newId } from '#kernel';
import { UndiciOutboundHttp } from '#platform/outbound/undici-outbound-http';
import { KeyRing } from '#platform/security/key-ring';
import { SecretBox } from '#platform/security/secret-box';
import { WebhookSigner } from '#platform/security/webhook-signer';
import type { WebhookCall } from '../queries/get-webhook-call/webhook-call.view.js';
import { EndpointSecrets } from './endpoint-secrets.js';
import { WebhookCaller } from './webhook-caller.js';

const { signal } = new AbortController();
const occurredAt = new Date('2026-11-21T10:00:00Z');

describe('The caller of webhooks', () => {
  const contexts = new CurrentContext();
  const secrets = new EndpointSecrets(
    new SecretBox(new KeyRing(['a-master-secret-for-tests-0123456789'])),
    contexts,
  );
  const endpointId = newId();
  let http: UndiciOutboundHttp;
  let caller: WebhookCaller;
  let receiver: FakeWebhookReceiver;
  let call: WebhookCall;

  beforeEach(async () => {
    http = new UndiciOutboundHttp({ allowPrivate: true });
    caller = new WebhookCaller(http, new WebhookSigner(), secrets);
    receiver = await FakeWebhookReceiver.start();
    const context = {
      actor: anonymous,
      organizationId: newId(),
      correlationId: newId(),
      causationId: null,
      locale: 'en',
    };
    const made = contexts.open(context, () => [secrets.create(endpointId), secrets.create(endpointId)]);
    const kept = made.map((secret) => ({ ...secret, createdAt: occurredAt.toISOString(), expiresAt: null }));
    receiver.trust(secrets.open(endpointId, kept[1]!));
    const event = {
      eventType: 'report.final',
      occurredAt,
      data: { reportId: 'r1', status: 'final' },
    } as const;
    call = { id: newId(), endpointId, ...event, url: receiver.url, active: true, secrets: kept };
  });

  afterEach(async () => {
    await http.onApplicationShutdown();
    await receiver.stop();
  });

  it('sends type, time and ids, signed with every valid secret', async () => {
    expect(await caller.call(call, signal)).toEqual({ outcome: 'delivered', responseStatus: 204 });
    expect(receiver.calls).toMatchObject([{ id: call.id, verified: true }]);
    expect(receiver.calls[0]!.raw).toBe(
      '{"type":"report.final","timestamp":"2026-11-21T10:00:00.000Z","data":{"reportId":"r1","status":"final"}}',
    );
    expect(receiver.calls[0]!.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  });

  it('tries again after refusals and lost answers, under the same id', async () => {
    receiver.plan(
      { kind: 'answer', status: 503, headers: { 'retry-after': '7' } },
      { kind: 'answer', status: 404 },
      { kind: 'answer', status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      { kind: 'drop' },
    );
    expect(await caller.call(call, signal)).toEqual({
      outcome: 'retry',
      responseStatus: 503,
      errorCode: 'outbound.refused',
      retryAfterSeconds: 7,
    });
    expect(await caller.call(call, signal)).toMatchObject({ outcome: 'retry', responseStatus: 404 });
    expect(await caller.call(call, signal)).toMatchObject({ outcome: 'retry', responseStatus: 302 });
    expect(await caller.call(call, signal)).toEqual({
      outcome: 'retry',
      errorCode: 'outbound.connection-lost',
    });
    expect(await caller.call(call, signal)).toMatchObject({ outcome: 'delivered' });
    expect(new Set(receiver.calls.map(({ id }) => id)).size).toBe(1);
  });

  it('stops where the receiver is gone for good', async () => {
    receiver.plan({ kind: 'answer', status: 410 });
    expect(await caller.call(call, signal)).toMatchObject({
      outcome: 'failed',
      errorCode: 'notifications.endpoint-gone',
    });
  });

  it('never reaches into private networks', async () => {
    const guarded = new UndiciOutboundHttp({ allowPrivate: false });
    const answer = await new WebhookCaller(guarded, new WebhookSigner(), secrets).call(call, signal);
    expect(answer).toEqual({ outcome: 'failed', errorCode: 'outbound.address-blocked' });
    expect(receiver.calls).toEqual([]);
    await guarded.onApplicationShutdown();
  });
});
