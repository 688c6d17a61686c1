import { type AggregateRoot, aggregateTypeOf, ConcurrencyConflict } from '#kernel';

/** Keeps what an organization has one of. */
interface OwnRepository<A> {
  own(): Promise<A | undefined>;
  add(one: A): Promise<void>;
  update(one: A): Promise<void>;
}

/**
 * Changes what an organization has one of, or begins it.
 *
 * @param expectedVersion of what the caller saw; 0 when there was none yet
 */
export async function setOwn<A extends AggregateRoot>(
  repository: OwnRepository<A>,
  expectedVersion: number | undefined,
  { change, begin }: { readonly change: (one: A) => void; readonly begin: () => A },
): Promise<void> {
  const one = await repository.own();
  if (one) {
    one.expectVersion(expectedVersion);
    change(one);
    await repository.update(one);
  } else {
    const begun = begin();
    if (expectedVersion) throw new ConcurrencyConflict(aggregateTypeOf(begun));
    await repository.add(begun);
  }
}
