import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { IsLanguageTag } from '../../is-language-tag.js';
import { BotContentFields } from '../create-bot/bot-content.fields.js';

/** Changes a bot's draft. What answers stays as it was published. What is not given stays. */
@UseCase('conversations.change-bot')
@RequirePermission('bots.manage')
export class ChangeBot extends Command {
  @IsUUID()
  readonly botId!: string;

  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly name?: string;

  @IsOptional()
  @IsLanguageTag()
  readonly locale?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => BotContentFields)
  readonly content?: BotContentFields;

  constructor(fields: Fields<ChangeBot>) {
    super(fields);
  }
}
