import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Closes a conversation; the next message of the contact opens a new one. */
@UseCase('conversations.close-conversation')
@RequirePermission('conversations.take-over')
export class CloseConversation extends Command {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<CloseConversation>) {
    super(fields);
  }
}
