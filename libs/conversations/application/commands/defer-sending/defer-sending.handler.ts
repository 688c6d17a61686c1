import { CommandHandler, type ICommandHandler } from '#kernel';
import { MessageRepository } from '../../../domain/message.repository.js';
import { DeferSending } from './defer-sending.command.js';

@CommandHandler(DeferSending)
export class DeferSendingHandler implements ICommandHandler<DeferSending> {
  constructor(private readonly messages: MessageRepository) {}

  async execute({ messageId }: DeferSending): Promise<void> {
    const message = await this.messages.get(messageId);
    message.defer();
    await this.messages.update(message);
  }
}
