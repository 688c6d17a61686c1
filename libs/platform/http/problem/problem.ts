import type { FieldError } from '#kernel';

/** Problem details (RFC 9457) with our members: a stable code, the refused fields and the correlation id. */
export interface Problem {
  /** `urn:isocenter:problem:<code>`: stable, not a place to visit. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldError[];
  /** When what is refused ends or ended, ISO 8601. */
  readonly until?: string;
  /** The version that holds now, where the caller's was another. */
  readonly version?: number;
  readonly correlationId?: string;
}

export interface ProblemAnswer {
  readonly problem: Problem;
  readonly retryAfterSeconds?: number;
  /** Ours to find out about: logged with its stack. */
  readonly unexpected: boolean;
  /** Said by our own code, or by the framework while it stops: even a 503 is then no fault. */
  readonly foreseen?: true;
}
