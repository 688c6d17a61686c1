import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { KeyRing } from '#platform/security/key-ring';
import { ShareLinkUrls } from '../../application/services/share-link-urls.js';
import { makeShareLinkToken, parseShareLinkToken } from './share-link-token.js';

const PURPOSE = 'share-link';

/** Tokens derived from the master secret; after a rotation, links made before it still open. */
@Injectable()
export class DerivedShareLinkUrls extends ShareLinkUrls {
  constructor(
    private readonly keys: KeyRing,
    private readonly settings: Settings,
  ) {
    super();
  }

  urlOf(shareLinkId: string): string {
    const token = makeShareLinkToken(this.keys.current(PURPOSE).bytes, shareLinkId);
    return `${this.settings.http.publicBaseUrl}/share/${token}`;
  }

  parse(token: string): string | undefined {
    return parseShareLinkToken(
      this.keys.all(PURPOSE).map((key) => key.bytes),
      token,
    );
  }
}
