import { CommandHandler, type ICommandHandler } from '#kernel';
import { CannedReplyRepository } from '../../../domain/canned-reply.repository.js';
import { ChangeCannedReply } from './change-canned-reply.command.js';

@CommandHandler(ChangeCannedReply)
export class ChangeCannedReplyHandler implements ICommandHandler<ChangeCannedReply> {
  constructor(private readonly replies: CannedReplyRepository) {}

  async execute({ cannedReplyId, expectedVersion, shortcut, text }: ChangeCannedReply): Promise<void> {
    const reply = await this.replies.get(cannedReplyId);
    reply.expectVersion(expectedVersion);
    reply.change({ shortcut, text });
    await this.replies.update(reply);
  }
}
