import { Injectable } from '@nestjs/common';
import { SecretBox } from '#platform/security/secret-box';
import type { MessagingPlatform } from './messaging-platform.js';

/** Seals and opens the credentials of channels; sealed ones open only in the place of the channel they belong to. */
@Injectable()
export class ChannelCredentials {
  constructor(private readonly box: SecretBox) {}

  seal(channelId: string, credentials: unknown): string {
    return this.box.sealJson(credentials, `channel:${channelId}`);
  }

  /** @throws SecretUnreadableError */
  open<C>(platform: MessagingPlatform<C>, channelId: string, sealed: string): C {
    return platform.credentials.parse(this.box.openJson(sealed, `channel:${channelId}`));
  }
}
