import { IsOptional, IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/**
 * Lets a colleague answer a conversation, or whoever is free. Of one's own conversation anybody may do so; of somebody
 * else's, or of one that the bot answers, only who may take conversations over.
 */
@UseCase('conversations.transfer-conversation')
@RequirePermission('conversations.reply')
@Idempotent()
export class TransferConversation extends Command<TransferredAnswer> {
  @IsUUID()
  readonly conversationId!: string;

  /** A colleague who may reply; null gives it back to all who wait for one. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  readonly toUserId!: string | null;

  /** What they should know: kept as a note on the conversation. */
  @IsOptional()
  @IsString()
  @Length(1, 10_000)
  readonly note?: string;

  constructor(fields: Fields<TransferConversation>) {
    super(fields);
  }
}

export interface TransferredAnswer {
  readonly noteId: string | null;
}
