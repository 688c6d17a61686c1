import { CommandHandler, type ICommandHandler } from '#kernel';
import { CannedReply } from '../../../domain/canned-reply.js';
import { CannedReplyRepository } from '../../../domain/canned-reply.repository.js';
import { AddCannedReply, type CannedReplyAddedAnswer } from './add-canned-reply.command.js';

@CommandHandler(AddCannedReply)
export class AddCannedReplyHandler implements ICommandHandler<AddCannedReply> {
  constructor(private readonly replies: CannedReplyRepository) {}

  async execute(command: AddCannedReply): Promise<CannedReplyAddedAnswer> {
    const reply = CannedReply.write(command);
    await this.replies.add(reply);
    return { id: reply.id };
  }
}
