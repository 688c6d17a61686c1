import { CommandHandler, type ICommandHandler } from '#kernel';
import { MessageRepository } from '../../../domain/message.repository.js';
import { BeginSending } from './begin-sending.command.js';

@CommandHandler(BeginSending)
export class BeginSendingHandler implements ICommandHandler<BeginSending> {
  constructor(private readonly messages: MessageRepository) {}

  async execute({ messageId }: BeginSending): Promise<void> {
    const message = await this.messages.get(messageId);
    message.beginSending();
    await this.messages.update(message);
  }
}
