import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/security/key-ring';
import { OpaqueToken } from '#platform/security/opaque-token';
import { deriveSecret } from './derive-secret.js';

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
    return text(this.keys.current(PURPOSE).bytes, passwordResetId);
  }

  /** The id of the reset a genuine token is for, or undefined. Tokens made before a change of the master secret stay good. */
  verify(token: string): string | undefined {
    const given = OpaqueToken.parse(PREFIX, token);
    if (!given) return undefined;
    const genuine = this.keys.all(PURPOSE).some(({ bytes }) => {
      const expected = OpaqueToken.parse(PREFIX, text(bytes, given.id));
      return expected !== undefined && given.matches(expected.hash);
    });
    return genuine ? given.id : undefined;
  }
}

function text(key: Buffer, id: string): string {
  return `${PREFIX}_${id.replaceAll('-', '')}_${deriveSecret(key, id)}`;
}
