import type { PasswordReset } from './password-reset.js';

export abstract class PasswordResetRepository {
  /** Locked: of two uses at once, one waits and finds it used. */
  abstract find(id: string): Promise<PasswordReset | undefined>;
  abstract add(reset: PasswordReset): Promise<void>;
  abstract update(reset: PasswordReset): Promise<void>;
  /** Takes back all chances a user still has: one was used, or an administrator's change made them void. */
  abstract voidAllOf(userId: string): Promise<void>;
}
