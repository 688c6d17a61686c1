import { DomainError } from '#kernel';

/**
 * What was asked of a model; or the code why none answers now, so that the local engine goes on.
 *
 * @throws the signal's reason once it is aborted: whoever gave up wants no other answer either
 */
export async function unlessUnavailable<T extends object>(
  signal: AbortSignal | undefined,
  ask: () => Promise<T>,
): Promise<T | { readonly unavailable: string }> {
  try {
    return await ask();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof DomainError && error.code.startsWith('ai.')) return { unavailable: error.code };
    throw error;
  }
}
