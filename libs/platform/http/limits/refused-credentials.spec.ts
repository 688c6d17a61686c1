import { FlexibleRateLimiter } from '#platform/cache/flexible-rate-limiter';
import { testSettings } from '#platform/config/testing/test-settings';
import { RefusedCredentials } from './refused-credentials.js';

const limited = (points: number): RefusedCredentials =>
  new RefusedCredentials(new FlexibleRateLimiter(), testSettings({ RATE_LIMIT_REFUSED: String(points) }));
const refuse = async (refused: RefusedCredentials, times: number): Promise<void> => {
  for (let n = 0; n < times; n++) await refused.count('203.0.113.9');
};

describe('credentials that are refused', () => {
  it('close the door to their address alone, once they are beyond the limit', async () => {
    const refused = limited(3);
    await refuse(refused, 3);
    expect(() => refused.check('203.0.113.9')).not.toThrow();
    await refuse(refused, 1);
    expect(() => refused.check('203.0.113.9')).toThrow(
      expect.objectContaining({ kind: 'rate-limited', code: 'platform.rate-limited' }),
    );
    expect(() => refused.check('203.0.113.10')).not.toThrow();
  });

  it('are forgotten when the window ends', async () => {
    const refused = limited(1);
    const now = jest.spyOn(Date, 'now');
    try {
      await refuse(refused, 2);
      now.mockReturnValue(performance.timeOrigin + performance.now() + 61_000);
      expect(() => refused.check('203.0.113.9')).not.toThrow();
    } finally {
      now.mockRestore();
    }
  });

  it('are not limited when the limit is 0', async () => {
    const refused = limited(0);
    await refuse(refused, 20);
    expect(() => refused.check('203.0.113.9')).not.toThrow();
  });
});
