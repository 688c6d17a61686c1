import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** The signed-in member of staff has looked at the notes on a conversation that name them. */
@UseCase('conversations.mark-mentions-read')
@RequirePermission('conversations.read')
export class MarkMentionsRead extends Command {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<MarkMentionsRead>) {
    super(fields);
  }
}
