import { DomainError } from '#kernel';

/** A sealed text was changed, was sealed for another place, or its master secret is gone. */
export class SecretUnreadableError extends DomainError {
  constructor() {
    super(
      'unavailable',
      'security.secret-unreadable',
      'A stored secret cannot be read: it was changed, moved, or sealed under a master secret that is not set.',
    );
    this.name = 'SecretUnreadableError';
  }
}
