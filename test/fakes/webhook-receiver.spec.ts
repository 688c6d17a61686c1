import { WebhookSigner } from '#platform/security/webhook-signer';
import { FakeWebhookReceiver } from './webhook-receiver.js';

describe('the webhook receiver', () => {
  const secret = WebhookSigner.createSecret();
  const body = JSON.stringify({ type: 'order.requested', timestamp: '2026-11-21T10:00:00Z', data: {} });
  let receiver: FakeWebhookReceiver;

  beforeEach(async () => {
    receiver = await FakeWebhookReceiver.start();
    receiver.trust(secret);
  });

  afterEach(() => receiver.stop());

  const call = (id: string, secrets = [secret]): Promise<Response> =>
    fetch(receiver.url, {
      method: 'POST',
      body,
      headers: new WebhookSigner().sign({ id, timestamp: new Date(), body, secrets }),
    });

  it('takes each signed call once and no forged one', async () => {
    await call('1');
    await call('1');
    await call('2', [WebhookSigner.createSecret()]);
    expect(receiver.calls.map(({ id, verified }) => [id, verified])).toEqual([
      ['1', true],
      ['1', true],
      ['2', false],
    ]);
    expect(receiver.received).toHaveLength(1);
  });

  it('fails when told to', async () => {
    receiver.plan({ kind: 'answer', status: 503, headers: { 'retry-after': '7' } }, { kind: 'drop' });
    expect((await call('1')).headers.get('retry-after')).toBe('7');
    await expect(call('1')).rejects.toThrow();
    expect((await call('1')).status).toBe(204);
    expect(receiver.received).toHaveLength(1);
  });
});
