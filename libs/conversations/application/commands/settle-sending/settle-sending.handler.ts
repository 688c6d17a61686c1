import { CommandHandler, type ICommandHandler } from '#kernel';
import { MessageRepository } from '../../../domain/message.repository.js';
import { ToldBefore } from '../../services/told-before.js';
import { SettleSending } from './settle-sending.command.js';

@CommandHandler(SettleSending)
export class SettleSendingHandler implements ICommandHandler<SettleSending> {
  constructor(
    private readonly messages: MessageRepository,
    private readonly before: ToldBefore,
  ) {}

  async execute({ messageId, status, platformMessageId, code }: SettleSending): Promise<void> {
    const message = await this.messages.get(messageId);
    message.settle(status, { platformMessageId, code });
    await this.messages.update(message);
    if (await this.before.catchUp(message)) await this.messages.update(message);
  }
}
