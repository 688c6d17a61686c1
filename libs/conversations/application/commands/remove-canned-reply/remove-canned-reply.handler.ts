import { CommandHandler, type ICommandHandler } from '#kernel';
import { CannedReplyRepository } from '../../../domain/canned-reply.repository.js';
import { RemoveCannedReply } from './remove-canned-reply.command.js';

@CommandHandler(RemoveCannedReply)
export class RemoveCannedReplyHandler implements ICommandHandler<RemoveCannedReply> {
  constructor(private readonly replies: CannedReplyRepository) {}

  async execute({ cannedReplyId }: RemoveCannedReply): Promise<void> {
    await this.replies.remove(await this.replies.get(cannedReplyId));
  }
}
