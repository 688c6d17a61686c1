import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Removes an article from the practice's knowledge. Its versions can still be read, for the answers that cite them. */
@UseCase('conversations.remove-article')
@RequirePermission('bots.manage')
export class RemoveArticle extends Command {
  @IsUUID()
  readonly articleId!: string;

  constructor(fields: Fields<RemoveArticle>) {
    super(fields);
  }
}
