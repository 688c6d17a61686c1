import { Redis } from 'ioredis';
import { FlexibleRateLimiter } from './flexible-rate-limiter.js';

const rule = { name: 'login', points: 3, windowSeconds: 60 };

describe('the rate limiter', () => {
  it('allows as many calls as the rule has points, and says how many are left', async () => {
    const limiter = new FlexibleRateLimiter();
    const verdicts = [];
    for (let i = 0; i < 5; i += 1) verdicts.push(await limiter.consume(rule, 'a@practice.test'));
    expect(verdicts.map((v) => [v.allowed, v.remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
    expect(verdicts[0]).toMatchObject({ limit: 3, resetSeconds: 60 });
  });

  it('counts each key and each rule by itself', async () => {
    const limiter = new FlexibleRateLimiter();
    await limiter.consume(rule, 'a', 3);
    expect((await limiter.consume(rule, 'b')).allowed).toBe(true);
    expect((await limiter.consume({ ...rule, name: 'api' }, 'a')).allowed).toBe(true);
    expect((await limiter.consume(rule, 'a')).allowed).toBe(false);
  });

  it('takes several points at once', async () => {
    const limiter = new FlexibleRateLimiter();
    expect((await limiter.consume(rule, 'a', 2)).remaining).toBe(1);
    expect((await limiter.consume(rule, 'a', 2)).allowed).toBe(false);
  });

  it('gives the points back when asked to forget', async () => {
    const limiter = new FlexibleRateLimiter();
    await limiter.consume(rule, 'a', 3);
    await limiter.forget(rule, 'a');
    expect((await limiter.consume(rule, 'a')).remaining).toBe(2);
  });

  it('sets no limit with zero points', async () => {
    const limiter = new FlexibleRateLimiter();
    for (let i = 0; i < 10; i += 1) {
      expect((await limiter.consume({ ...rule, points: 0 }, 'a')).allowed).toBe(true);
    }
  });

  it('counts in memory while Redis is away, and does not wait for it', async () => {
    const redis = new Redis('redis://127.0.0.1:1', {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => 50,
    });
    redis.on('error', () => undefined);
    const limiter = new FlexibleRateLimiter(redis);
    await limiter.consume(rule, 'a', 3);
    expect((await limiter.consume(rule, 'a')).allowed).toBe(false);
    await limiter.forget(rule, 'a');
    limiter.onApplicationShutdown();
  });
});
