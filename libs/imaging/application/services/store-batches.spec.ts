import { type Actor, conflict, CurrentContext, type Mediator, Result } from '#kernel';
import type { NewInstance } from '../../domain/new-instance.js';
import type { InstanceStored } from '../commands/store-instances/instance-stored.js';
import type { StoreInstances } from '../commands/store-instances/store-instances.command.js';
import { PgTakenBack } from '../../infrastructure/persistence/pg-taken-back.js';
import { StoreBatches } from './store-batches.js';

const ORGANIZATION = '018f2a6e-0000-7000-8000-000000000001';
const contexts = new CurrentContext();

/** Ends transactions when it is told to; refuses those in which `bad` is. */
class Transactions {
  readonly sent: { ids: string[]; correlationId: string }[] = [];
  readonly open: (() => void)[] = [];
  failure: Error = conflict('imaging.bad', '');

  async send({ instances }: StoreInstances): Promise<Result<InstanceStored>[]> {
    const ids = instances.map(({ id }) => id);
    this.sent.push({ ids, correlationId: contexts.get().correlationId });
    await new Promise<void>((resolve) => this.open.push(resolve));
    if (ids.includes('bad')) throw this.failure;
    return instances.map(({ id }) => Result.ok({ added: id !== 'again' }));
  }

  async endNext(): Promise<void> {
    this.open.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const actorOf = (id: string): Actor => ({
  kind: 'api-key',
  id,
  organizationId: ORGANIZATION,
  permissions: new Set(['studies.store']),
  name: id,
});

let transactions: Transactions;
let batches: StoreBatches;

beforeEach(() => {
  transactions = new Transactions();
  batches = new StoreBatches(transactions as unknown as Mediator, contexts, new PgTakenBack());
});

/** What a caller's request stores; answers which of it was added. */
function add(caller: string, ...ids: string[]): Promise<unknown[]> {
  const context = {
    actor: actorOf(caller),
    organizationId: ORGANIZATION,
    correlationId: `of ${ids[0]}`,
    causationId: null,
    locale: 'en',
  };
  const instances = ids.map((id) => ({ id }) as NewInstance);
  const stored = contexts.open(context, () => batches.add(instances));
  return stored.then((results) => results.map((result) => result.ok && result.value.added));
}

const idsSent = (): string[][] => transactions.sent.map(({ ids }) => ids);

describe('Instances that are made known together', () => {
  it('begin at once, and those that come meanwhile share the next transaction', async () => {
    const all = [add('scanner', 'a'), add('scanner', 'b', 'again'), add('scanner', 'c')];
    expect(idsSent()).toEqual([['a']]);
    await transactions.endNext();
    expect(idsSent()).toEqual([['a'], ['b', 'again', 'c']]);
    await transactions.endNext();
    expect(await Promise.all(all)).toEqual([[true], [true, false], [true]]);
  });

  it('belong to the request of the first of them', async () => {
    const all = [add('scanner', 'a'), add('scanner', 'b'), add('scanner', 'c')];
    await transactions.endNext();
    await transactions.endNext();
    await Promise.all(all);
    expect(transactions.sent.map(({ correlationId }) => correlationId)).toEqual(['of a', 'of b']);
  });

  it('are of one caller only', async () => {
    const all = [add('scanner', 'a'), add('other', 'b')];
    expect(idsSent()).toEqual([['a'], ['b']]);
    await transactions.endNext();
    await transactions.endNext();
    await Promise.all(all);
  });

  it('are no more than one command takes', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `m${n}`);
    const all = [add('scanner', 'a'), add('scanner', ...many), add('scanner', ...many)];
    for (let n = 0; n < 3; n++) await transactions.endNext();
    await Promise.all(all);
    expect(idsSent().map((ids) => ids.length)).toEqual([1, 40, 40]);
  });

  it('are tried one by one when a transaction was taken back, so that only what is wrong fails', async () => {
    const first = add('scanner', 'a');
    const good = add('scanner', 'b');
    const bad = add('scanner', 'bad').catch((error: unknown) => error);
    for (let n = 0; n < 4; n++) await transactions.endNext();
    expect(await first).toEqual([true]);
    expect(await good).toEqual([true]);
    expect(await bad).toBe(transactions.failure);
    expect(idsSent()).toEqual([['a'], ['b', 'bad'], ['b'], ['bad']]);
  });

  it('fail together when nobody knows whether they are there', async () => {
    transactions.failure = new Error('Connection terminated unexpectedly');
    const first = add('scanner', 'a');
    const others = ['b', 'bad'].map((id) => add('scanner', id).catch((error: unknown) => error));
    for (let n = 0; n < 2; n++) await transactions.endNext();
    await first;
    expect(await Promise.all(others)).toEqual([transactions.failure, transactions.failure]);
    expect(idsSent()).toHaveLength(2);
    const next = add('scanner', 'c');
    await transactions.endNext();
    expect(await next).toEqual([true]);
  });
});
