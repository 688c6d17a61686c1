import { CommandHandler, type ICommandHandler } from '#kernel';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { Uploads } from '../../../domain/media/uploads.js';
import { mayUploadMore } from '../../services/media/may-upload-more.js';
import { StaffMember } from '../../services/staff-member.js';
import { BeginReplyUpload } from './begin-reply-upload.command.js';

@CommandHandler(BeginReplyUpload)
export class BeginReplyUploadHandler implements ICommandHandler<BeginReplyUpload> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly uploads: Uploads,
    private readonly staff: StaffMember,
  ) {}

  async execute({ uploadId, conversationId }: BeginReplyUpload): Promise<string> {
    const userId = this.staff.userId();
    const conversation = await this.conversations.get(conversationId);
    conversation.mustBeAnsweredBy(userId);
    const owner = { threadId: conversation.threadId, userId };
    await mayUploadMore(this.uploads, owner);
    await this.uploads.begin(uploadId, owner);
    return conversation.threadId;
  }
}
