import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Command, type Fields, RequirePermission, SecretFields, UseCase } from '#kernel';
import { PurposeTemplatesFields } from './purpose-templates.fields.js';

/** Changes a channel: its name, its bot, whether it is open, or its credentials. What is not given stays. */
@UseCase('conversations.change-channel')
@RequirePermission('channels.manage')
@SecretFields('credentials')
export class ChangeChannel extends Command {
  @IsUUID()
  readonly channelId!: string;

  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly name?: string;

  /** Null for a channel where only people answer. */
  @ValidateIf(({ botId }: ChangeChannel) => botId !== undefined && botId !== null)
  @IsUUID()
  readonly botId?: string | null;

  /** A disabled channel takes nothing in and sends nothing. */
  @IsOptional()
  @IsIn(['active', 'disabled'])
  readonly status?: 'active' | 'disabled';

  /**
   * Which of the channel's approved templates software writes with, by purpose, where the platform takes no free text. All
   * of them; none for a purpose that is left out.
   */
  @IsOptional()
  @ValidateNested()
  @Type(() => PurposeTemplatesFields)
  readonly purposeTemplates?: PurposeTemplatesFields;

  /** New credentials, complete; see opening a channel. */
  @IsOptional()
  @IsObject()
  readonly credentials?: Record<string, unknown>;

  constructor(fields: Fields<ChangeChannel>) {
    super(fields);
  }
}
