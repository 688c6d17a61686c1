import { type ActiveUnitOfWork, type Caching, newId, QueryCache, system, type UseCase } from '#kernel';
import { runInScope } from '../../context/scopes.js';
import { CachingBehaviour } from './caching.behaviour.js';

const caching: Caching = { seconds: 60, until: ['test.changed'] };
const context = {
  actor: system('test'),
  organizationId: newId(),
  correlationId: newId(),
  causationId: null,
  locale: 'en',
};

/** Keeps one answer, whatever is asked. */
class KeepsOne extends QueryCache {
  readonly asked: unknown[][] = [];
  private kept?: Promise<unknown>;

  answer(...[useCase, kept, of, message, read]: Parameters<QueryCache['answer']>): Promise<unknown> {
    this.asked.push([useCase.name, kept, of, message]);
    return (this.kept ??= read());
  }
}

describe('a query that allows it', () => {
  let cache: KeepsOne;
  let reads: number;
  beforeEach(() => {
    cache = new KeepsOne();
    reads = 0;
  });

  const ask = (declared: Partial<UseCase>, message: object, unitOfWork?: ActiveUnitOfWork): unknown => {
    const useCase = { name: 'test.look-up', ...declared } as UseCase;
    const step = new CachingBehaviour(cache).compile(useCase, () => Promise.resolve(++reads));
    return runInScope({ context, ...(unitOfWork ? { unitOfWork } : {}) }, () => step(message));
  };

  it('is answered from what is kept, and read only where nothing is', async () => {
    const message = { n: 1 };
    expect(await ask({ caching }, message)).toBe(1);
    expect(await ask({ caching }, message)).toBe(1);
    expect(cache.asked[1]).toEqual(['test.look-up', caching, context, message]);
  });

  it('is read anew inside a transaction, which may have changed what is kept', async () => {
    await ask({ caching }, {});
    expect(await ask({ caching }, {}, {} as ActiveUnitOfWork)).toBe(2);
    expect(cache.asked).toHaveLength(1);
  });

  it('is the only kind: any other is always read', async () => {
    expect([await ask({}, {}), await ask({}, {})]).toEqual([1, 2]);
    expect(cache.asked).toEqual([]);
  });
});
