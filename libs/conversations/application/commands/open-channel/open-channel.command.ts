import { IsIn, IsObject, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, SecretFields, UseCase } from '#kernel';
import { PLATFORM_KEYS, type PlatformKey } from '../../../domain/platform-key.js';

/** Opens a channel: an account of the practice on a messenger, with the bot that answers there. */
@UseCase('conversations.open-channel')
@RequirePermission('channels.manage')
@SecretFields('credentials')
export class OpenChannel extends Command<ChannelOpenedAnswer> {
  @IsIn(PLATFORM_KEYS)
  readonly platform!: PlatformKey;

  /** For the practice's own people. */
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  /** The bot that answers; none when only people do. */
  @IsOptional()
  @IsUUID()
  readonly botId?: string | null;

  /**
   * Of the platform: Telegram `{botToken, secretToken?}`, WhatsApp `{phoneNumberId, accessToken, appSecret, verifyToken, wabaId?}`,
   * Messenger `{pageId, pageAccessToken, appSecret, verifyToken}`, Slack `{botToken, signingSecret}`, Discord
   * `{applicationId, publicKey, botToken}`, webchat
   * `{allowedOrigins?}`, the origins of the sites that may embed it (any unless told). Stored
   * encrypted and never shown again.
   */
  @IsOptional()
  @IsObject()
  readonly credentials?: Record<string, unknown>;

  constructor(fields: Fields<OpenChannel>) {
    super(fields);
  }
}

export interface ChannelOpenedAnswer {
  readonly id: string;
}
