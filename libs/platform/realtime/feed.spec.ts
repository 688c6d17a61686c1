import { newId } from '#kernel';
import { Feed } from './feed.js';
import type { FeedEntry, FeedSource } from './feed-source.js';
import { LoopbackRealtime } from './testing/loopback-realtime.js';

const ORGANIZATION = newId();
const TOPIC = 'feed:test';

/** A feed in memory; its positions have holes. */
class FakeSource implements FeedSource<FeedEntry> {
  readonly entries: FeedEntry[] = [];
  failing = false;
  reads = 0;

  grow(count: number): void {
    for (let n = 0; n < count; n++) this.entries.push({ position: (this.entries.at(-1)?.position ?? 0) + 3 });
  }

  head(): Promise<number> {
    return Promise.resolve(this.entries.at(-1)?.position ?? 0);
  }

  reaches(_organizationId: string, position: number): Promise<boolean> {
    return Promise.resolve(this.entries.some((entry) => entry.position === position));
  }

  async after(_organizationId: string, position: number, limit: number): Promise<FeedEntry[]> {
    this.reads += 1;
    if (this.failing) throw new Error('the database is away');
    await new Promise(setImmediate);
    return this.entries.filter((entry) => entry.position > position).slice(0, limit);
  }
}

describe('a feed', () => {
  let source: FakeSource;
  let realtime: LoopbackRealtime;
  let feed: Feed<FeedEntry>;
  let faults: unknown[];

  beforeEach(() => {
    source = new FakeSource();
    realtime = new LoopbackRealtime();
    faults = [];
    feed = new Feed(realtime, TOPIC, source, (error) => faults.push(error));
  });

  const grow = async (count: number): Promise<void> => {
    source.grow(count);
    await realtime.publish(ORGANIZATION, TOPIC, { type: 'feed' });
  };

  const listen = async (position: number | null) => {
    const heard: number[] = [];
    const began: object[] = [];
    const following = await feed.follow(
      ORGANIZATION,
      position,
      (where) => began.push(where),
      (entry) => heard.push(entry.position),
    );
    return { heard, began, following };
  };

  const settle = async (turns = 60): Promise<void> => {
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
  };

  it('tells a new listener where it begins, then what comes', async () => {
    source.grow(2);
    const { heard, began, following } = await listen(null);
    expect(began).toEqual([{ position: 6, resumed: true }]);
    await grow(2);
    await settle();
    expect(heard).toEqual([9, 12]);
    following.end();
    await grow(1);
    await settle();
    expect(heard).toEqual([9, 12]);
  });

  it('tells who comes back all that they missed, then what comes', async () => {
    source.grow(3);
    const { heard, began, following } = await listen(3);
    expect(began).toEqual([{ position: 3, resumed: true }]);
    expect(heard).toEqual([6, 9]);
    await grow(1);
    await settle();
    expect(heard).toEqual([6, 9, 12]);
    following.end();
  });

  it.each([0, 1, 999_999])(
    'says that everything must be read anew for a position that is not kept: %d',
    async (position) => {
      source.grow(3);
      const { heard, began, following } = await listen(position);
      expect(began).toEqual([{ position: 9, resumed: false }]);
      expect(heard).toEqual([]);
      following.end();
    },
  );

  it('says so, too, when more was missed than is worth telling', async () => {
    source.grow(2_002);
    const { began, following } = await listen(3);
    expect(began).toEqual([{ position: 6_006, resumed: false }]);
    following.end();
  });

  it('gives each of many who come and go at any moment every entry once, in order', async () => {
    source.grow(1);
    const all = Array.from({ length: 20 }, () => [] as number[]);
    const done = all.map(async (heard, index) => {
      for (let visit = 0; visit < 6; visit++) {
        const following = await feed.follow(
          ORGANIZATION,
          heard.at(-1) ?? 3,
          () => undefined,
          (entry) => heard.push(entry.position),
        );
        await settle((index * 7 + visit * 3) % 11);
        following.end();
      }
    });
    for (let n = 0; n < 60; n++) {
      await grow(1 + (n % 3));
      await settle(1);
    }
    await Promise.all(done);
    const last = await Promise.all(all.map((heard) => listen(heard.at(-1) ?? 3)));
    const expected = source.entries.slice(1).map(({ position }) => position);
    all.forEach((heard, index) => expect([...heard, ...last[index]!.heard]).toEqual(expected));
    for (const { following } of last) following.end();
    expect(realtime.topics.size).toBe(0);
  });

  it('reads once for all listeners, and not at all when nobody listens', async () => {
    const listeners = await Promise.all(Array.from({ length: 50 }, () => listen(null)));
    source.reads = 0;
    await grow(5);
    await settle();
    expect(source.reads).toBeLessThan(4);
    for (const { heard, following } of listeners) {
      expect(heard).toHaveLength(5);
      following.end();
    }
    source.reads = 0;
    await grow(1);
    await settle();
    expect(source.reads).toBe(0);
  });

  it('goes on after it could not read, without a hole', async () => {
    const { heard, following } = await listen(null);
    source.failing = true;
    await grow(2);
    await settle();
    expect(faults).toHaveLength(1);
    source.failing = false;
    await grow(1);
    await settle();
    expect(heard).toEqual([3, 6, 9]);
    following.end();
  });
});
