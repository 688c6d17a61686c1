import { type DomainError, conflict, forbidden, invalid, unauthenticated } from '#kernel';

/** One answer for an unknown address, a wrong password and a user without one. */
export function badCredentials(): DomainError {
  return unauthenticated('identity.bad-credentials', 'The e-mail address or the password is wrong.');
}

/** Said only to somebody who knew the right password. */
export function accountInactive(): DomainError {
  return unauthenticated('identity.account-inactive', 'This account is not active. Ask your administrator.');
}

/** One answer for an unknown, used, expired and forged refresh token. */
export function refreshRefused(): DomainError {
  return unauthenticated(
    'identity.refresh-token-not-valid',
    'This refresh token is not valid any more. Sign in again.',
  );
}

/** One answer for an unknown, used and expired token of a mail. */
export function passwordResetRefused(): DomainError {
  return invalid(
    'identity.password-reset-not-valid',
    'This token is not valid any more. Ask for a new mail.',
    [{ field: 'token', message: 'not valid any more' }],
  );
}

/** Nobody gives away, or takes hold of, more than they have. */
export function beyondOwnPermissions(missing: readonly string[]): DomainError {
  return forbidden(
    'identity.beyond-own-permissions',
    `You can only manage what is within your own permissions. You lack: ${missing.join(', ')}.`,
  );
}

/** A practice that nobody can administer would be locked for good. */
export function lastAdministrator(): DomainError {
  return conflict(
    'identity.last-administrator',
    'This would leave the practice without an active administrator.',
  );
}

export function usersOnly(): DomainError {
  return forbidden('identity.users-only', 'This is for people who are signed in, not for API keys.');
}
