import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Removes an article from the practice's knowledge. */
@UseCase('conversations.remove-article')
@RequirePermission('bots.manage')
export class RemoveArticle extends Command {
  @IsUUID()
  readonly articleId!: string;

  constructor(fields: Fields<RemoveArticle>) {
    super(fields);
  }
}
