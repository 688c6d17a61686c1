import { DomainEvent, EventName } from '#kernel';

/** Somebody needs a mail that lets them choose a password. The token is derived when the mail is written. */
@EventName('identity.password-reset-requested')
export class PasswordResetRequested extends DomainEvent<{
  passwordResetId: string;
  userId: string;
  purpose: 'reset' | 'invitation';
}> {}
