import { CommandHandler, type ICommandHandler } from '#kernel';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { MessageFileRepository } from '../../../domain/media/message-file.repository.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { InboundEvents } from '../../services/inbound-events.js';
import { SettleMessageFile } from './settle-message-file.command.js';

@CommandHandler(SettleMessageFile)
export class SettleMessageFileHandler implements ICommandHandler<SettleMessageFile> {
  constructor(
    private readonly files: MessageFileRepository,
    private readonly messages: MessageRepository,
    private readonly conversations: ConversationRepository,
    private readonly inbox: InboundEvents,
  ) {}

  async execute({ messageFileId, outcome }: SettleMessageFile): Promise<void> {
    const file = await this.files.find(messageFileId);
    const message = file && (await this.messages.find(file.messageId));
    if (!message) return;
    file.settle(outcome);
    await this.files.update(file);
    if (message.deletedAt) return;
    message.fileSettled(file.ordinal);
    await this.messages.update(message);
    if (message.platformMessageId === null) return;
    const { threadId } = await this.conversations.get(message.conversationId);
    await this.inbox.forgetReferences(threadId, message.platformMessageId);
  }
}
