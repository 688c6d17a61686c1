/** What went wrong, in the terms every door understands; the HTTP filter maps a kind to a status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'not-acceptable'
  | 'conflict'
  | 'precondition-failed'
  | 'precondition-required'
  | 'range-not-satisfiable'
  | 'unprocessable'
  | 'too-large'
  | 'unsupported'
  | 'rate-limited'
  | 'unavailable';

/** One field that was refused: its path (`address.city`) and why. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface ErrorDetails {
  readonly fields?: readonly FieldError[];
  /** Seconds after which the caller may try again. */
  readonly retryAfterSeconds?: number;
  /** When what is refused ends or ended, such as the time in which it was possible. */
  readonly until?: Date;
  /** The version that holds now, where the caller's was another. */
  readonly version?: number;
  readonly cause?: unknown;
}

/**
 * An expected failure with a stable code (`reporting.report-already-signed`).
 * The message is shown to callers: it says what to do and carries no secret and nothing clinical.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'DomainError';
  }
}
