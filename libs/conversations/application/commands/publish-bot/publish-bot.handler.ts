import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import { type BotPublishedAnswer, PublishBot } from './publish-bot.command.js';

@CommandHandler(PublishBot)
export class PublishBotHandler implements ICommandHandler<PublishBot> {
  constructor(private readonly bots: BotRepository) {}

  async execute({ botId }: PublishBot): Promise<BotPublishedAnswer> {
    const bot = await this.bots.get(botId);
    const publishedVersion = bot.publish();
    await this.bots.update(bot);
    await this.bots.addVersion(bot);
    return { publishedVersion };
  }
}
