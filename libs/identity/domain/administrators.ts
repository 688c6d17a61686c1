/** Those active users who can give power to others: with `users.manage` and `roles.manage`, and a password to sign in. */
export abstract class Administrators {
  /**
   * Does a change that may take an administrator away, and refuses it when it took the last one.
   * Such changes of one organization run one after the other: two administrators cannot deactivate each other at once.
   * @throws DomainError `identity.last-administrator`
   */
  abstract keepOne<R>(change: () => Promise<R>): Promise<R>;
}
