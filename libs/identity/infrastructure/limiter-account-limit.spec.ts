import { FlexibleRateLimiter } from '#platform/cache/flexible-rate-limiter';
import { testSettings } from '#platform/config/testing/test-settings';
import { LimiterAccountLimit } from './limiter-account-limit.js';

describe('the limit of attempts per account', () => {
  const limit = new LimiterAccountLimit(new FlexibleRateLimiter(), testSettings({ RATE_LIMIT_LOGIN: '2' }));

  it('counts an account however its address is written, and no other one', async () => {
    await limit.consume('ada@practice.test');
    await limit.consume(' ADA@practice.test');
    await expect(limit.consume('ada@practice.test')).rejects.toMatchObject({
      kind: 'rate-limited',
      code: 'identity.too-many-attempts',
      details: { retryAfterSeconds: expect.any(Number) },
    });
    await expect(limit.consume('bob@practice.test')).resolves.toBeUndefined();
  });

  it('starts again after a good log-in', async () => {
    await limit.forget('Ada@practice.test');
    await expect(limit.consume('ada@practice.test')).resolves.toBeUndefined();
  });
});
