import { IsIn, IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/**
 * Settles a message whose fate is unknown: a person found out that it arrived (`sent`) or not (`failed`), or decides to
 * send it once more (`resend`, also for a failed one), knowing that it may arrive twice.
 */
@UseCase('conversations.resolve-message')
@RequirePermission('conversations.reply')
export class ResolveMessage extends Command {
  @IsUUID()
  readonly conversationId!: string;

  @IsUUID()
  readonly messageId!: string;

  @IsIn(['sent', 'failed', 'resend'])
  readonly resolution!: 'sent' | 'failed' | 'resend';

  constructor(fields: Fields<ResolveMessage>) {
    super(fields);
  }
}
