/** A source of one thing. */
export async function* only<T>(one: T): AsyncGenerator<T> {
  yield await Promise.resolve(one);
}
