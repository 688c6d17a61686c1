import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Removes a text that staff answer with; what was sent stays. */
@UseCase('conversations.remove-canned-reply')
@RequirePermission('canned-replies.manage')
export class RemoveCannedReply extends Command {
  @IsUUID()
  readonly cannedReplyId!: string;

  constructor(fields: Fields<RemoveCannedReply>) {
    super(fields);
  }
}
