import { WebhookSigner } from './webhook-signer.js';

describe('the webhook signer', () => {
  const signer = new WebhookSigner();
  const body = '{"type":"report.signed"}';

  it('signs what a receiver of Standard Webhooks verifies', () => {
    const secret = WebhookSigner.createSecret();
    const headers = signer.sign({ id: 'msg_1', timestamp: new Date(), body, secrets: [secret] });
    expect(Object.keys(headers)).toEqual(['webhook-id', 'webhook-timestamp', 'webhook-signature']);
    expect(signer.verify({ headers, body, secrets: [secret] })).toBe(true);
    expect(signer.verify({ headers, body: `${body} `, secrets: [secret] })).toBe(false);
    expect(signer.verify({ headers: { ...headers, 'webhook-id': 'msg_2' }, body, secrets: [secret] })).toBe(
      false,
    );
  });

  it("gives the specification's own example", () => {
    const headers = signer.sign({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: new Date(1614265330 * 1000),
      body: '{"test": 2432232314}',
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    });
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('signs under both secrets while one replaces the other', () => {
    const [fresh, former] = [WebhookSigner.createSecret(), WebhookSigner.createSecret()];
    const headers = signer.sign({ id: 'msg_1', timestamp: new Date(), body, secrets: [fresh, former] });
    expect(signer.verify({ headers, body, secrets: [former] })).toBe(true);
    expect(signer.verify({ headers, body, secrets: [fresh] })).toBe(true);
  });

  it('does not accept an old message again', () => {
    const secret = WebhookSigner.createSecret();
    const headers = signer.sign({
      id: 'm',
      timestamp: new Date(Date.now() - 400_000),
      body,
      secrets: [secret],
    });
    expect(signer.verify({ headers, body, secrets: [secret] })).toBe(false);
  });
});
