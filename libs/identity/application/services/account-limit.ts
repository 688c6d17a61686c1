/**
 * Counts attempts per account, known or not, beside those per network address: many addresses together get no more
 * guesses at one password.
 */
export abstract class AccountLimit {
  /** @throws DomainError `identity.too-many-attempts` */
  abstract consume(email: string): Promise<void>;
  /** After a good log-in. */
  abstract forget(email: string): Promise<void>;
}
