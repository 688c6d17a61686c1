import { isDeepStrictEqual } from 'node:util';
import { CommandHandler, conflict, CurrentContext, type ICommandHandler, notFound } from '#kernel';
import type { Bot } from '../../../domain/bot.js';
import { BotRepository } from '../../../domain/bot.repository.js';
import { BotReplayRepository } from '../../../domain/replay/bot-replay.repository.js';
import { knowledgeAuthor } from '../../services/knowledge-author.js';
import { type BotPublishedAnswer, PublishBot } from './publish-bot.command.js';

@CommandHandler(PublishBot)
export class PublishBotHandler implements ICommandHandler<PublishBot> {
  constructor(
    private readonly bots: BotRepository,
    private readonly replays: BotReplayRepository,
    private readonly context: CurrentContext,
  ) {}

  async execute({ botId, replayId, answers = true }: PublishBot): Promise<BotPublishedAnswer> {
    const bot = await this.bots.get(botId);
    if (replayId !== undefined) await this.mustBeOf(bot, replayId);
    const number = answers ? bot.publish() : bot.keep();
    await this.bots.update(bot);
    await this.bots.addVersion(bot, knowledgeAuthor(this.context.get().actor), replayId ?? null);
    return { number, publishedVersion: bot.publishedVersion };
  }

  /** A replay of something else would say nothing about what is published. */
  private async mustBeOf(bot: Bot, replayId: string): Promise<void> {
    const replay = await this.replays.get(replayId);
    if (replay.botId !== bot.id) throw notFound('conversations.replay');
    if (replay.isActive) throw conflict('conversations.replay-active', 'This replay still goes on.');
    if (replay.locale !== bot.locale || !isDeepStrictEqual(replay.content, bot.draft))
      throw conflict(
        'conversations.replay-outdated',
        'The draft has changed since that replay. Replay it again.',
      );
  }
}
