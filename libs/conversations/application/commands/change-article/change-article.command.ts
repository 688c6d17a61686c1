import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { IsLanguageTag } from '../../is-language-tag.js';

/** Changes an article of the practice's knowledge; the bot answers from the new text at once. What is not given stays. */
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
  @Length(1, 50_000)
  readonly body?: string;

  @IsOptional()
  @IsLanguageTag()
  readonly locale?: string;

  @IsOptional()
  @IsBoolean()
  readonly published?: boolean;

  constructor(fields: Fields<ChangeArticle>) {
    super(fields);
  }
}
