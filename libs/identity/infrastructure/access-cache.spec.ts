import { ACCESS_TRUST_MS, AccessCache } from './access-cache.js';

describe('what is remembered of sessions and keys', () => {
  let now = 1_000;
  let asked = 0;
  const cache = new AccessCache<number | undefined>(ACCESS_TRUST_MS, () => now);
  const ask = (key: string): Promise<number | undefined> => cache.find(key, () => Promise.resolve(++asked));
  beforeEach(() => {
    cache.clear();
    asked = 0;
  });

  it('is trusted for five seconds', async () => {
    await ask('a');
    now += ACCESS_TRUST_MS - 1;
    expect(await ask('a')).toBe(1);
    now += 2;
    expect(await ask('a')).toBe(2);
  });

  it('is asked once for those who come at the same time', async () => {
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2]);
  });

  it('is forgotten when told', async () => {
    await ask('a');
    cache.clear();
    expect(await ask('a')).toBe(2);
  });

  it('holds no failed question, and keeps that there is nothing', async () => {
    await expect(cache.find('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.find('a', () => Promise.resolve(undefined))).toBeUndefined();
    expect(await ask('a')).toBeUndefined();
  });
});
