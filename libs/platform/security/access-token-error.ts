import { DomainError } from '#kernel';

/** An access token that does not let anybody in. Says no more than whether it was once good. */
export class AccessTokenError extends DomainError {
  constructor(code: 'auth.token-invalid' | 'auth.token-expired') {
    super(
      'unauthenticated',
      code,
      code === 'auth.token-expired' ? 'The access token has expired.' : 'The access token is not valid.',
    );
    this.name = 'AccessTokenError';
  }
}
