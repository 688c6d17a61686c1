import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { OpaqueToken } from '#platform/security/opaque-token';

const CODE = 'vcode';
const KEY = 'vkey';

/** The two secrets of a viewer's session: the code in the address that opens it, and the key in its cookie. */
@Injectable()
export class ViewerTokens {
  constructor(private readonly settings: Settings) {}

  newCode(sessionId: string): OpaqueToken {
    return OpaqueToken.create(CODE, sessionId);
  }

  newKey(sessionId: string): OpaqueToken {
    return OpaqueToken.create(KEY, sessionId);
  }

  code(text: string): OpaqueToken | undefined {
    return OpaqueToken.parse(CODE, text);
  }

  key(text: string): OpaqueToken | undefined {
    return OpaqueToken.parse(KEY, text);
  }

  /** The address to send a browser to. What it shows first is no secret and part of the address. */
  addressOf(code: OpaqueToken, shown: readonly string[]): string {
    const query = shown.length > 0 ? `?StudyInstanceUIDs=${shown.join(',')}` : '';
    return `${this.settings.http.publicBaseUrl}/viewer/open/${code.text}${query}`;
  }
}
