import { Readable } from 'node:stream';
import {
  type Actor,
  type Caching,
  type ExecutionContext,
  newId,
  system,
  type UseCase,
  type UseCases,
} from '#kernel';
import { CommittedEvents } from '#platform/database/committed-events';
import type { PendingEvent } from '#platform/database/pending-event';
import { GAP, type Realtime } from '#platform/realtime/realtime';
import { LoopbackRealtime } from '#platform/realtime/testing/loopback-realtime';
import { Metrics } from '#platform/telemetry/metrics';
import { LocalQueryCache } from './local-query-cache.js';

const caching: Caching = { seconds: 60, until: ['test.changed', 'test.added'] };
const useCase = (name: string, kept: Caching = caching) => ({ name, caching: kept }) as unknown as UseCase;
const things = useCase('test.find-things');
const others = useCase('test.find-others', { seconds: 60, until: ['test.other-changed'] });

const user = (...permissions: string[]): Actor => ({
  kind: 'user',
  id: newId(),
  organizationId: newId(),
  permissions: new Set(permissions),
  name: 'Somebody',
});

/** One process's cache, and how many times it has read. */
class Process {
  readonly committed = new CommittedEvents();
  readonly metrics = new Metrics('test');
  readonly cache: LocalQueryCache;
  reads = 0;

  constructor(realtime?: Realtime) {
    const useCases = { all: () => [things, others] } as unknown as UseCases;
    this.cache = new LocalQueryCache(useCases, this.committed, this.metrics, realtime);
  }

  /** Asks and answers the number of the reading that the answer comes from. */
  async ask(
    context: Partial<ExecutionContext>,
    fields: object = {},
    { of = things, read = () => Promise.resolve() }: { of?: UseCase; read?: () => Promise<void> } = {},
  ): Promise<number> {
    const answer = await this.answer(of, context, fields, async () => {
      const reading = ++this.reads;
      await read();
      return { reading };
    });
    return (answer as { reading: number }).reading;
  }

  answer(of: UseCase, context: Partial<ExecutionContext>, fields: object, read: () => Promise<unknown>) {
    return this.cache.answer(of, of.caching!, contextOf(context), fields, read);
  }

  commit(organizationId: string, type: string): void {
    const events = [{ type } as PendingEvent];
    this.committed.tell([{ context: contextOf({ organizationId }), events }]);
  }
}

function contextOf(given: Partial<ExecutionContext>): ExecutionContext {
  return {
    actor: system('test'),
    organizationId: null,
    correlationId: newId(),
    causationId: null,
    locale: 'en',
    ...given,
  };
}

describe('the answers that a process keeps', () => {
  const organizationId = newId();
  let here: Process;
  beforeEach(() => void (here = new Process()));

  it('are given again for the same fields, in whatever order, and for no others', async () => {
    expect(await here.ask({ organizationId }, { q: 'knee', limit: 5 })).toBe(1);
    expect(await here.ask({ organizationId }, { limit: 5, sort: undefined, q: 'knee' })).toBe(1);
    expect(await here.ask({ organizationId }, { q: 'hip', limit: 5 })).toBe(2);
    expect(await here.ask({ organizationId }, { q: 'knee', limit: '5' })).toBe(3);
    expect(await here.ask({ organizationId }, { q: 'knee', limit: 5 }, { of: others })).toBe(4);
  });

  it('are of one organization, and nothing is kept where there is none', async () => {
    expect(await here.ask({ organizationId })).toBe(1);
    expect(await here.ask({ organizationId: newId() })).toBe(2);
    expect(await here.ask({})).toBe(3);
    expect(await here.ask({})).toBe(4);
  });

  it('are for those with the same permissions, whoever they are, and in one language', async () => {
    expect(await here.ask({ organizationId, actor: user('a', 'b') })).toBe(1);
    expect(await here.ask({ organizationId, actor: user('b', 'a') })).toBe(1);
    expect(await here.ask({ organizationId, actor: user('a') })).toBe(2);
    expect(await here.ask({ organizationId, actor: user('a b') })).toBe(3);
    expect(await here.ask({ organizationId, actor: user() })).toBe(4);
    expect(await here.ask({ organizationId, actor: { kind: 'anonymous' } })).toBe(5);
    expect(await here.ask({ organizationId })).toBe(6);
    expect(await here.ask({ organizationId, locale: 'de' })).toBe(7);
  });

  it('come from one reading for all who ask at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => here.ask({ organizationId })));
    expect(all).toEqual([1, 1, 1]);
  });

  it('end with an event of their organization, and of their use case alone', async () => {
    const ask = () =>
      Promise.all([
        here.ask({ organizationId }, { n: 1 }),
        here.ask({ organizationId }, { n: 2 }),
        here.ask({ organizationId }, {}, { of: others }),
      ]);
    expect(await ask()).toEqual([1, 2, 3]);
    here.commit(newId(), 'test.changed');
    here.commit(organizationId, 'test.unrelated');
    expect(await ask()).toEqual([1, 2, 3]);
    here.commit(organizationId, 'test.changed');
    expect(await ask()).toEqual([4, 5, 3]);
    here.commit(organizationId, 'test.other-changed');
    expect(await ask()).toEqual([4, 5, 6]);
  });

  it('are not those of a reading that began before the event', async () => {
    let finish: () => void = () => undefined;
    const slow = here.ask({ organizationId }, {}, { read: () => new Promise((done) => (finish = done)) });
    here.commit(organizationId, 'test.added');
    expect(await here.ask({ organizationId })).toBe(2);
    finish();
    expect(await slow).toBe(1);
    expect(await here.ask({ organizationId })).toBe(2);
  });

  it('end when their time is over, counted from the beginning of the reading', async () => {
    jest.useFakeTimers();
    try {
      // For lru-cache a beginning at 0 is none.
      await jest.advanceTimersByTimeAsync(1);
      const read = async () => void (await jest.advanceTimersByTimeAsync(10_000));
      expect(await here.ask({ organizationId }, {}, { read })).toBe(1);
      await jest.advanceTimersByTimeAsync(49_000);
      expect(await here.ask({ organizationId })).toBe(1);
      await jest.advanceTimersByTimeAsync(2_000);
      expect(await here.ask({ organizationId })).toBe(2);
    } finally {
      jest.useRealTimers();
    }
  });

  it('are no errors', async () => {
    const read = () => Promise.reject(new Error('away'));
    await expect(here.ask({ organizationId }, {}, { read })).rejects.toThrow('away');
    expect(await here.ask({ organizationId })).toBe(2);
  });

  it('may be nothing at all', async () => {
    const read = jest.fn(() => Promise.resolve(null));
    expect(await here.answer(things, { organizationId }, {}, read)).toBeNull();
    expect(await here.answer(things, { organizationId }, {}, read)).toBeNull();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('are one object for all, which nobody can change', async () => {
    const page = { items: [{ name: 'CT', at: new Date(0) }], nextCursor: null };
    const answer = await here.answer(things, { organizationId }, {}, () => Promise.resolve(page));
    expect(answer).toBe(page);
    expect(() => (page.items[0]!.name = 'MR')).toThrow(TypeError);
    expect(() => page.items.push(page.items[0]!)).toThrow(TypeError);
  });

  it('are plain data: anything else is refused with the name of its use case', async () => {
    for (const odd of [Readable.from([]), Buffer.from('x'), new Map(), () => 1, new (class Row {})()])
      await expect(
        here.answer(things, { organizationId }, {}, () => Promise.resolve({ items: [odd] })),
      ).rejects.toThrow('test.find-things answers a');
  });

  it('are bounded in number and in size, the ones longest unused going first', async () => {
    for (let n = 0; n <= 5_000; n++) await here.ask({ organizationId }, { n });
    expect(await here.ask({ organizationId }, { n: 5_000 })).toBe(5_001);
    expect(await here.ask({ organizationId }, { n: 0 })).toBe(5_002);
    const read = jest.fn(() => Promise.resolve('x'.repeat(300_000)));
    await here.answer(others, { organizationId }, {}, read);
    await here.answer(others, { organizationId }, {}, read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('are counted, found and not found, by use case', async () => {
    await here.ask({ organizationId });
    await here.ask({ organizationId });
    await here.ask({ organizationId });
    const text = await here.metrics.text();
    expect(text).toMatch(/cached_queries_total\{use_case="test.find-things",outcome="miss",.*\} 1$/m);
    expect(text).toMatch(/cached_queries_total\{use_case="test.find-things",outcome="hit",.*\} 2$/m);
  });
});

describe('the answers that several processes keep', () => {
  const organizationId = newId();
  let realtime: LoopbackRealtime;
  let here: Process;
  let there: Process;
  beforeEach(async () => {
    realtime = new LoopbackRealtime();
    [here, there] = [new Process(realtime), new Process(realtime)];
    // The first answers are not kept: the processes do not hear each other yet.
    await Promise.all([here.ask({ organizationId }), there.ask({ organizationId })]);
  });

  it('are kept only from when events of the others are heard', async () => {
    expect(await there.ask({ organizationId })).toBe(2);
    expect(await there.ask({ organizationId })).toBe(2);
  });

  it('end in all of them with an event that one commits', async () => {
    expect(await there.ask({ organizationId })).toBe(2);
    here.commit(organizationId, 'test.changed');
    expect(await there.ask({ organizationId })).toBe(3);
    expect(await here.ask({ organizationId })).toBe(2);
  });

  it('end in those that may have missed a message', async () => {
    expect(await there.ask({ organizationId })).toBe(2);
    for (const key of realtime.topics.keys()) realtime.topics.deliver(key, GAP);
    expect(await there.ask({ organizationId })).toBe(3);
  });

  it('cost no message for events that end none', () => {
    const publish = jest.spyOn(realtime, 'publish');
    here.commit(organizationId, 'test.unrelated');
    expect(publish).not.toHaveBeenCalled();
    here.commit(organizationId, 'test.changed');
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('are of so many organizations at a time, and no topic is listened to in vain', async () => {
    for (let n = 0; n < 1_000; n++) await there.ask({ organizationId: newId() });
    expect(realtime.topics.size).toBe(1_001);
    expect(await there.ask({ organizationId })).toBe(there.reads);
  });
});
