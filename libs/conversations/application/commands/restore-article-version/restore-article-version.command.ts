import { IsBoolean, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Makes what an article said in an older version its newest version again. The versions in between stay. */
@UseCase('conversations.restore-article-version')
@RequirePermission('bots.manage')
export class RestoreArticleVersion extends Command {
  @IsUUID()
  readonly articleId!: string;

  /** Number of the version whose text is wanted again. */
  @IsInt()
  @Min(1)
  readonly number!: number;

  /** The article's version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  /** Whether it answers from now on; else it is a draft. */
  @IsOptional()
  @IsBoolean()
  readonly published?: boolean;

  constructor(fields: Fields<RestoreArticleVersion>) {
    super(fields);
  }
}
