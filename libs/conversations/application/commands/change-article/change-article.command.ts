import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { IsLanguageTag } from '../../is-language-tag.js';

/**
 * Changes an article of the practice's knowledge: its text becomes a new version. What is not given stays. The bot goes on
 * answering from the version that is published until `published` is true.
 */
@UseCase('conversations.change-article')
@RequirePermission('bots.manage')
export class ChangeArticle extends Command {
  @IsUUID()
  readonly articleId!: string;

  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly title?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200_000)
  readonly body?: string;

  @IsOptional()
  @IsLanguageTag()
  readonly locale?: string;

  /** True: the newest version answers from now on, this change included. False: nothing of it answers. */
  @IsOptional()
  @IsBoolean()
  readonly published?: boolean;

  /** Why it was changed, for colleagues. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly note?: string;

  constructor(fields: Fields<ChangeArticle>) {
    super(fields);
  }
}
