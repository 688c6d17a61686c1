import { AggregateRoot, newId } from '#kernel';
import { ChannelOpened } from '../contracts/events/channel-opened.event.js';
import type { PlatformKey } from './platform-key.js';

export type ChannelStatus = 'active' | 'disabled';
/** Whether the platform has been told where to call. */
export type ChannelConnection = 'pending' | 'connected' | 'failed';

/** One configured account on a platform, through which a practice is written to. */
export class Channel extends AggregateRoot {
  static readonly aggregateType = 'channel';

  platform!: PlatformKey;
  name!: string;
  /** The bot that answers; null where only people do. */
  botId!: string | null;
  /** Sealed by the secret box with the associated data `channel:<id>`. */
  credentials!: string;
  status!: ChannelStatus;
  connection!: ChannelConnection;
  /** Why connecting failed, as a code. */
  connectionDetail!: string | null;
  /** The account's name on the platform, once known. */
  account!: string | null;
  createdAt!: Date;

  /** @param sealCredentials seals for the place that this channel's id names */
  static open(fields: {
    platform: PlatformKey;
    name: string;
    botId: string | null;
    sealCredentials: (channelId: string) => string;
  }): Channel {
    const channel = new Channel();
    channel.id = newId();
    channel.platform = fields.platform;
    channel.name = fields.name;
    channel.botId = fields.botId;
    channel.credentials = fields.sealCredentials(channel.id);
    channel.status = 'active';
    channel.createdAt = new Date();
    channel.account = null;
    channel.mustConnect();
    return channel;
  }

  change(fields: { name?: string; botId?: string | null; status?: ChannelStatus }): void {
    if (fields.name !== undefined) this.name = fields.name;
    if (fields.botId !== undefined) this.botId = fields.botId;
    if (fields.status !== undefined) this.status = fields.status;
  }

  /** New credentials are a new account to the platform: it must be told again. */
  replaceCredentials(sealed: string): void {
    this.credentials = sealed;
    this.mustConnect();
  }

  connected(account: string | null): void {
    this.connection = 'connected';
    this.connectionDetail = null;
    this.account = account;
  }

  notConnected(code: string): void {
    this.connection = 'failed';
    this.connectionDetail = code;
  }

  private mustConnect(): void {
    this.connection = 'pending';
    this.connectionDetail = null;
    this.record(new ChannelOpened({ channelId: this.id }));
  }
}
