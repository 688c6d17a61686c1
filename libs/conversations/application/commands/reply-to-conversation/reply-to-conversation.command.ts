import { IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/** Writes to a contact as a member of staff, who must have taken the conversation over. Answers the messages' ids. */
@UseCase('conversations.reply-to-conversation')
@RequirePermission('conversations.reply')
@Idempotent()
export class ReplyToConversation extends Command<RepliedAnswer> {
  @IsUUID()
  readonly conversationId!: string;

  /** Plain text; what is too long for one message of the platform becomes several. */
  @IsString()
  @Length(1, 20_000)
  readonly text!: string;

  constructor(fields: Fields<ReplyToConversation>) {
    super(fields);
  }
}

export interface RepliedAnswer {
  readonly messageIds: string[];
}
