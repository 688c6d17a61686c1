import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import { ChangeBot } from './change-bot.command.js';

@CommandHandler(ChangeBot)
export class ChangeBotHandler implements ICommandHandler<ChangeBot> {
  constructor(private readonly bots: BotRepository) {}

  async execute({ botId, expectedVersion, name, locale, content }: ChangeBot): Promise<void> {
    const bot = await this.bots.get(botId);
    bot.expectVersion(expectedVersion);
    bot.change({ name, locale, draft: content });
    await this.bots.update(bot);
  }
}
