import { DomainError } from '#kernel';

/** What was asked of a model; or the code why none answers now, so that the local engine goes on. */
export async function unlessUnavailable<T extends object>(
  ask: () => Promise<T>,
): Promise<T | { readonly unavailable: string }> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DomainError && error.code.startsWith('ai.')) return { unavailable: error.code };
    throw error;
  }
}
