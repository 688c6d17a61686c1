import { IsBoolean, IsString, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { IsLanguageTag } from '../../is-language-tag.js';

/** Adds an article to the practice's knowledge. */
@UseCase('conversations.write-article')
@RequirePermission('bots.manage')
export class WriteArticle extends Command<ArticleWrittenAnswer> {
  @IsString()
  @Length(1, 200)
  readonly title!: string;

  /** Plain text. The bot quotes single passages: begin a new one with an empty line. */
  @IsString()
  @Length(1, 50_000)
  readonly body!: string;

  /** BCP 47 tag. */
  @IsLanguageTag()
  readonly locale!: string;

  /** Whether the bot may answer from it. */
  @IsBoolean()
  readonly published!: boolean;

  constructor(fields: Fields<WriteArticle>) {
    super(fields);
  }
}

export interface ArticleWrittenAnswer {
  readonly id: string;
}
