/**
 * Results in order, each one begun while the one before is taken: two workers are busy, and no more than two results held.
 *
 * @param first the result of 0, which is there already
 */
export async function* oneAhead<T>(
  count: number,
  first: T,
  begin: (index: number) => Promise<T>,
): AsyncGenerator<T, void, undefined> {
  let next: Promise<T> = Promise.resolve(first);
  for (let index = 0; index < count; index++) {
    const current = await next;
    if (index + 1 < count) {
      next = begin(index + 1);
      // it is awaited in the next round, if there is one
      next.catch(() => undefined);
    }
    yield current;
  }
}
