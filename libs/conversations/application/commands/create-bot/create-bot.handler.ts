import { CommandHandler, type ICommandHandler } from '#kernel';
import { Bot } from '../../../domain/bot.js';
import { BotRepository } from '../../../domain/bot.repository.js';
import { type BotCreatedAnswer, CreateBot } from './create-bot.command.js';

@CommandHandler(CreateBot)
export class CreateBotHandler implements ICommandHandler<CreateBot> {
  constructor(private readonly bots: BotRepository) {}

  async execute({ name, locale, content }: CreateBot): Promise<BotCreatedAnswer> {
    const bot = Bot.create({ name, locale, draft: content });
    await this.bots.add(bot);
    return { id: bot.id };
  }
}
