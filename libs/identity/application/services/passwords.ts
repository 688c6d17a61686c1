import { Injectable } from '@nestjs/common';
import { invalid } from '#kernel';
import { Settings } from '#platform/config/settings';
import { PasswordHasher } from '#platform/security/password-hasher';
import { isDemoPassword } from '../../domain/demo-password.js';
import { passwordFaults } from '../../domain/password-faults.js';

/** Accepts and checks passwords by the rules of this installation. */
@Injectable()
export class Passwords {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly settings: Settings,
  ) {}

  /**
   * The hash of a password somebody chose.
   * @param field the name of the caller's field, for the refusal
   * @throws DomainError `identity.password-not-acceptable`
   */
  async accept(password: string, email: string, field = 'password'): Promise<string> {
    const faults = passwordFaults(password, { email, production: this.settings.process.production });
    if (faults.length > 0)
      throw invalid(
        'identity.password-not-acceptable',
        'This password cannot be used.',
        faults.map((message) => ({ field, message })),
      );
    return this.hasher.hash(password);
  }

  /**
   * Whether it is the user's password. It takes as long for an unknown user and for one without a password.
   * In production the demo password is nobody's, should a demo database ever be put to use.
   */
  async match(
    user: { readonly passwordHash: string | null } | undefined,
    password: string,
  ): Promise<boolean> {
    const right = await this.hasher.verify(user?.passwordHash ?? undefined, password);
    return right && !(this.settings.process.production && isDemoPassword(password));
  }

  /** The hash under today's parameters, when the stored one was made under others. */
  async renew(stored: string, password: string): Promise<string | undefined> {
    return this.hasher.needsRehash(stored) ? this.hasher.hash(password) : undefined;
  }
}
