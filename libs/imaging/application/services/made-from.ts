import { letGo } from './let-go.js';

/**
 * What is made of a source while it is read, which closes the source as well when it was never read: a generator that has not
 * begun closes nothing.
 */
export function madeFrom<T>(
  source: AsyncIterable<unknown>,
  made: AsyncIterable<T>,
): AsyncIterableIterator<T, void, undefined> {
  const iterator = made[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => iterator.next(),
    async return() {
      await letGo(source);
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
}
