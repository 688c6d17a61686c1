import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import { RestoreBotVersion } from './restore-bot-version.command.js';

@CommandHandler(RestoreBotVersion)
export class RestoreBotVersionHandler implements ICommandHandler<RestoreBotVersion> {
  constructor(private readonly bots: BotRepository) {}

  async execute({ botId, number, expectedVersion }: RestoreBotVersion): Promise<void> {
    const bot = await this.bots.get(botId);
    bot.expectVersion(expectedVersion);
    const { locale, content } = await this.bots.version(botId, number);
    bot.change({ locale, draft: content });
    await this.bots.update(bot);
  }
}
