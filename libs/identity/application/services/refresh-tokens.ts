import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { KeyRing } from '#platform/security/key-ring';
import { OpaqueToken } from '#platform/security/opaque-token';
import type { RefreshToken } from '../../domain/refresh-token.js';

const PREFIX = 'isor';
const PURPOSE = 'refresh-token';

/**
 * Makes and reads refresh tokens. The first of a session is random; each next one is derived from the one before it,
 * which the client has just shown, and a key of ours. So the same exchange done twice gives the same successor, although
 * only hashes are stored, and neither the database nor the key alone yields a token.
 */
@Injectable()
export class RefreshTokens {
  constructor(private readonly keys: KeyRing) {}

  parse(text: string): OpaqueToken | undefined {
    return OpaqueToken.parse(PREFIX, text);
  }

  first(): OpaqueToken {
    return OpaqueToken.create(PREFIX, newId());
  }

  /** The successor that a first use makes. */
  next(shown: OpaqueToken): OpaqueToken {
    return derive(this.keys.current(PURPOSE).bytes, shown, newId());
  }

  /** The successor that was made already, from the token shown again; undefined when its master secret is gone. */
  again(shown: OpaqueToken, successor: RefreshToken): OpaqueToken | undefined {
    return this.keys
      .all(PURPOSE)
      .map(({ bytes }) => derive(bytes, shown, successor.id))
      .find((token) => token.matches(successor.hash));
  }
}

function derive(key: Buffer, shown: OpaqueToken, id: string): OpaqueToken {
  return OpaqueToken.derive(PREFIX, id, key, `${shown.text} ${id}`);
}
