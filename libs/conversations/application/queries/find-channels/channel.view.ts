import type { ChannelConnection, ChannelStatus } from '../../../domain/channel.js';
import type { PlatformKey } from '../../../domain/platform-key.js';

/** A channel, without its credentials: they are never shown. */
export class ChannelView {
  readonly id!: string;
  readonly version!: number;
  readonly platform!: PlatformKey;
  readonly name!: string;
  readonly botId!: string | null;
  readonly status!: ChannelStatus;
  /** Whether the platform knows where to call. */
  readonly connection!: ChannelConnection;
  /** Why connecting failed, as a code. */
  readonly connectionDetail!: string | null;
  /** The account's name on the platform. */
  readonly account!: string | null;
  /** Where the platform calls; to be set there by hand when connecting failed. */
  readonly webhookUrl!: string;
  readonly createdAt!: Date;
}
