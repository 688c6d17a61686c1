import { AggregateRoot, newId } from '#kernel';
import { ChannelAlarmed } from '../contracts/events/channel-alarmed.event.js';
import { ChannelOpened } from '../contracts/events/channel-opened.event.js';
import { ChannelRecovered } from '../contracts/events/channel-recovered.event.js';
import type { ChannelHealthRecord, ChannelState, Inspection } from './health/channel-state.js';
import { judgeInspection } from './health/judge-inspection.js';
import type { PlatformKey } from './platform-key.js';
import type { PurposeTemplates } from './template/purpose-templates.js';

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
  /** Whether the platform calls us as it should. */
  health!: ChannelState;
  healthCode!: string | null;
  /** When connecting again last set it right. */
  repairedAt!: Date | null;
  /** What software writes with where only an approved template may be sent. */
  purposeTemplates!: PurposeTemplates;
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
    channel.health = 'unknown';
    channel.healthCode = null;
    channel.repairedAt = null;
    channel.purposeTemplates = {};
    channel.mustConnect();
    return channel;
  }

  change(fields: {
    name?: string;
    botId?: string | null;
    status?: ChannelStatus;
    purposeTemplates?: PurposeTemplates;
  }): void {
    if (fields.name !== undefined) this.name = fields.name;
    if (fields.botId !== undefined) this.botId = fields.botId;
    if (fields.status !== undefined) this.status = fields.status;
    if (fields.purposeTemplates !== undefined) this.purposeTemplates = fields.purposeTemplates;
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

  /** Keeps what an inspection found, and tells when that is news. Answers whether anything changed. */
  inspected(found: Inspection): boolean {
    const before: ChannelHealthRecord = {
      health: this.health,
      healthCode: this.healthCode,
      repairedAt: this.repairedAt,
    };
    const { health, healthCode, repairedAt } = judgeInspection(before, found);
    const isNews = health !== before.health || healthCode !== before.healthCode;
    if (!isNews && repairedAt === before.repairedAt) return false;
    Object.assign(this, { health, healthCode, repairedAt });
    if (isNews && isAlarming(health))
      this.record(new ChannelAlarmed({ channelId: this.id, reason: healthCode ?? health }));
    if (!isAlarming(health) && isAlarming(before.health))
      this.record(new ChannelRecovered({ channelId: this.id }));
    return true;
  }

  private mustConnect(): void {
    this.connection = 'pending';
    this.connectionDetail = null;
    this.record(new ChannelOpened({ channelId: this.id }));
  }
}

const isAlarming = (health: ChannelState): boolean => health === 'broken' || health === 'silent';
