import { DomainError } from '#kernel';

/**
 * What a work gives, or undefined when it is refused because of the pixels themselves: of several instances the others are
 * still sent. Anything else is thrown.
 */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && ['not-acceptable', 'too-large'].includes(error.kind))
      return undefined;
    throw error;
  }
}
