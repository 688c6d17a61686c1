import { hash, parseOptions, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB of memory, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** The hash of 32 random bytes that nobody kept, made with the parameters above: checked when there is no user. */
const DECOY =
  '$argon2id$v=19$m=19456,t=2,p=1$wWPdM5VIdQyKfCE1z/3Srg$C+HEpIWY4Sana3UFWoeUMuFrv8MnXpRclhzwztjhmyg';

/** NIST SP 800-63B 3.1.1.2: the same characters typed on another keyboard must be the same password. */
const normalize = (password: string): string => password.normalize('NFKC');

/** Hashes passwords with argon2id and checks them. The work happens on libuv's threads, not on the event loop. */
export class PasswordHasher {
  /** @returns the hash with its parameters, in PHC form */
  hash(password: string): Promise<string> {
    return hash(normalize(password), PARAMETERS);
  }

  /**
   * Without a stored hash (no such user) it takes the time of a real check and answers false, so that the time tells
   * nobody which accounts exist. A stored text that is no argon2 hash answers false too.
   */
  async verify(stored: string | undefined, password: string): Promise<boolean> {
    const matches = await verify(stored ?? DECOY, normalize(password)).catch(() => false);
    return matches && stored !== undefined;
  }

  /** Whether a hash was made with other parameters than today's: hash the password again when it was right. */
  needsRehash(stored: string): boolean {
    try {
      const used = parseOptions(stored);
      return (
        !stored.startsWith('$argon2id$') ||
        used.memoryCost !== PARAMETERS.memoryCost ||
        used.timeCost !== PARAMETERS.timeCost ||
        used.parallelism !== PARAMETERS.parallelism ||
        used.outputLen !== PARAMETERS.outputLen
      );
    } catch {
      return true;
    }
  }
}
