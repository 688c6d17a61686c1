import { DomainError } from '#kernel';

/**
 * What a failed effect outside means for the one who wanted it (ARCHITECTURE.md, The path of a command).
 * - `retryable`: it did not happen, and may if it is tried again
 * - `permanent`: it did not happen and will not
 * - `unknown`: it may have happened; only evidence settles it, never another attempt
 */
export type EffectOutcome = 'retryable' | 'permanent' | 'unknown';

/** What is known besides. */
export interface EffectFailureDetails {
  /** The other side's wish for the earliest next attempt. */
  readonly retryAfterSeconds?: number;
  /** HTTP status or SMTP reply code. */
  readonly status?: number;
  readonly cause?: unknown;
}

/**
 * An e-mail, webhook or messenger call that failed. The message names no address and repeats no content. Where it reaches
 * a caller, a permanent one says that what was asked cannot be done, any other that the outside is not available.
 */
export class EffectFailure extends DomainError {
  /** HTTP status or SMTP reply code. */
  readonly status: number | undefined;

  constructor(
    code: string,
    readonly outcome: EffectOutcome,
    message: string,
    { status, ...details }: EffectFailureDetails = {},
  ) {
    super(outcome === 'permanent' ? 'unprocessable' : 'unavailable', code, message, details);
    this.name = 'EffectFailure';
    this.status = status;
  }

  /** The other side's wish for the earliest next attempt. */
  get retryAfterSeconds(): number | undefined {
    return this.details.retryAfterSeconds;
  }
}
