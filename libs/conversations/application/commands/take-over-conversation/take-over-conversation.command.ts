import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Lets the signed-in member of staff answer from now on; the bot is silent. */
@UseCase('conversations.take-over-conversation')
@RequirePermission('conversations.take-over')
export class TakeOverConversation extends Command {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<TakeOverConversation>) {
    super(fields);
  }
}
