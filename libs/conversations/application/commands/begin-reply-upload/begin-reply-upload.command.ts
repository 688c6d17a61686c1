import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Makes the place for a file that a member of staff is about to upload, for a reply of theirs. Answers the thread. */
@UseCase('conversations.begin-reply-upload')
@RequirePermission('conversations.reply')
export class BeginReplyUpload extends Command<string> {
  /** Made by the caller; the id that the file will have. */
  @IsUUID()
  readonly uploadId!: string;

  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<BeginReplyUpload>) {
    super(fields);
  }
}
