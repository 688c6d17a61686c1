import type { Refusal } from './outgoing.js';

const REFUSALS: Readonly<Record<string, Refusal>> = {
  'conversations.file-too-large': 'file-too-large',
  'conversations.file-type-refused': 'file-type',
  'conversations.file-type-not-allowed': 'file-type',
  'conversations.too-many-uploads': 'too-many',
};

/** What the server refused, or a call that did not reach it. */
export class ApiFailure extends Error {
  /** @param status of HTTP; 0 when there was no answer */
  constructor(
    readonly status: number,
    readonly code = '',
  ) {
    super(`${String(status)} ${code}`);
  }

  /** Whether the same call may well succeed later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  get refusal(): Refusal {
    const known = REFUSALS[this.code];
    if (known) return known;
    if (this.passing) return 'network';
    return this.status === 413 ? 'file-too-large' : 'refused';
  }
}
