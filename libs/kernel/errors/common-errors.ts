import { DomainError, type ErrorDetails, type FieldError } from './domain-error.js';

/** The caller's input is wrong. */
export function invalid(code: string, message: string, fields?: readonly FieldError[]): DomainError {
  return new DomainError('invalid', code, message, fields ? { fields } : {});
}

/** Nothing visible to the caller has this id; the same answer whether it never existed or belongs to another organization. */
export function notFound(what: string): DomainError {
  return new DomainError(
    'not-found',
    `${what}.not-found`,
    `No such ${what.split('.').pop()!.replaceAll('-', ' ')}.`,
  );
}

/** The state of things does not allow it. */
export function conflict(code: string, message: string, details: ErrorDetails = {}): DomainError {
  return new DomainError('conflict', code, message, details);
}

/** The caller is known but may not do this. */
export function forbidden(code: string, message: string): DomainError {
  return new DomainError('forbidden', code, message);
}

/** The caller is not known, or what it showed to prove itself does not hold. */
export function unauthenticated(code: string, message: string): DomainError {
  return new DomainError('unauthenticated', code, message);
}

/** Too much for now; the caller may try again when the seconds have passed. */
export function rateLimited(code: string, message: string, retryAfterSeconds: number): DomainError {
  return new DomainError('rate-limited', code, message, { retryAfterSeconds });
}

/** Something this needs is down or overloaded; trying again later may help. */
export function unavailable(code: string, message: string, details: ErrorDetails = {}): DomainError {
  return new DomainError('unavailable', code, message, details);
}
