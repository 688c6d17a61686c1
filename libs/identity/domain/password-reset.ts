import { AggregateRoot, newId } from '#kernel';
import { PasswordResetRequested } from '../contracts/events/password-reset-requested.event.js';
import { passwordResetRefused } from './errors.js';

export type PasswordResetPurpose = 'reset' | 'invitation';

/** How long the token of a mail is good, in hours. */
export const PASSWORD_RESET_HOURS: Readonly<Record<PasswordResetPurpose, number>> = {
  reset: 1,
  invitation: 7 * 24,
};
const HOUR_MS = 3_600_000;

/** A chance to choose a password, sent to a user's own address. Its token is derived from its id and stored nowhere. */
export class PasswordReset extends AggregateRoot {
  static readonly aggregateType = 'password-reset';
  readonly userId!: string;
  readonly purpose!: PasswordResetPurpose;
  readonly requestedAt!: Date;
  readonly expiresAt!: Date;
  readonly usedAt!: Date | null;

  static request(userId: string, purpose: PasswordResetPurpose, now: Date): PasswordReset {
    const reset = new PasswordReset();
    const expiresAt = new Date(now.getTime() + PASSWORD_RESET_HOURS[purpose] * HOUR_MS);
    Object.assign(reset, { id: newId(), userId, purpose, requestedAt: now, expiresAt, usedAt: null });
    reset.record(new PasswordResetRequested({ passwordResetId: reset.id, userId, purpose }));
    return reset;
  }

  /** @throws DomainError `identity.password-reset-not-valid` when it was used or has expired */
  use(now: Date): void {
    if (this.usedAt !== null || now >= this.expiresAt) throw passwordResetRefused();
    Object.assign(this, { usedAt: now });
  }
}
