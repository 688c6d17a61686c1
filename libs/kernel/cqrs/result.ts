import type { DomainError } from '../errors/domain-error.js';

/**
 * The outcome of one item among several that succeed or fail apart (a part of a STOW request, a row of a bulk change).
 * A use case as a whole fails by throwing a DomainError instead.
 */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DomainError };

export const Result = {
  ok: <T>(value: T): Result<T> => ({ ok: true, value }),
  failed: <T = never>(error: DomainError): Result<T> => ({ ok: false, error }),
};
