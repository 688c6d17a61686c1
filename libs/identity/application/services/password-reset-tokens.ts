import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/security/key-ring';
import { OpaqueToken } from '#platform/security/opaque-token';

const PREFIX = 'isop';
const PURPOSE = 'password-reset';

/**
 * The tokens in password mails. Each is derived from its reset's id by HMAC, so it is neither stored nor carried by an
 * event, and a repeated attempt to send the mail writes the same one.
 */
@Injectable()
export class PasswordResetTokens {
  constructor(private readonly keys: KeyRing) {}

  /** The token for a reset, as text. */
  tokenOf(passwordResetId: string): string {
    return derive(this.keys.current(PURPOSE).bytes, passwordResetId).text;
  }

  /** The id of the reset a genuine token is for, or undefined. Tokens made before a change of the master secret stay good. */
  verify(token: string): string | undefined {
    const given = OpaqueToken.parse(PREFIX, token);
    if (!given) return undefined;
    const genuine = this.keys.all(PURPOSE).some(({ bytes }) => given.matches(derive(bytes, given.id).hash));
    return genuine ? given.id : undefined;
  }
}

function derive(key: Buffer, id: string): OpaqueToken {
  return OpaqueToken.derive(PREFIX, id, key, id);
}
