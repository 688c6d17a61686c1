import { DomainError } from '#kernel';

/** What another context answers; null where the process runs without that context. */
export async function whereOffered<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'kernel.no-such-use-case') return null;
    throw error;
  }
}
