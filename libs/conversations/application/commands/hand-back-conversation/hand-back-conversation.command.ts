import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Lets the bot answer again, where the channel has one. */
@UseCase('conversations.hand-back-conversation')
@RequirePermission('conversations.take-over')
export class HandBackConversation extends Command {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<HandBackConversation>) {
    super(fields);
  }
}
