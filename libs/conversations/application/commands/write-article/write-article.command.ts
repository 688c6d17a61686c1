import { IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { IsLanguageTag } from '../../is-language-tag.js';

/** Adds an article to the practice's knowledge. */
@UseCase('conversations.write-article')
@RequirePermission('bots.manage')
export class WriteArticle extends Command<ArticleWrittenAnswer> {
  @IsString()
  @Length(1, 200)
  readonly title!: string;

  /**
   * Markdown. The bot quotes single passages: what stands under one heading, or paragraphs of a longer section. A line
   * `[page 3]` by itself says on which page of a document the following stands.
   */
  @IsString()
  @Length(1, 200_000)
  readonly body!: string;

  /** BCP 47 tag. */
  @IsLanguageTag()
  readonly locale!: string;

  /** Whether the bot may answer from it. */
  @IsBoolean()
  readonly published!: boolean;

  /** Why it was written, for colleagues. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly note?: string;

  constructor(fields: Fields<WriteArticle>) {
    super(fields);
  }
}

export interface ArticleWrittenAnswer {
  readonly id: string;
}
