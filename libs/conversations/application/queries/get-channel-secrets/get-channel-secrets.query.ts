import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { PlatformKey } from '../../../domain/platform-key.js';

/** A channel's platform and sealed credentials; null when there is no such channel. */
@UseCase('conversations.get-channel-secrets')
@SystemOnly()
export class GetChannelSecrets extends Query<{
  readonly platform: PlatformKey;
  readonly credentials: string;
} | null> {
  @IsUUID()
  readonly channelId!: string;

  constructor(fields: Fields<GetChannelSecrets>) {
    super(fields);
  }
}
