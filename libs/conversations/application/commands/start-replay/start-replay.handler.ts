import { CommandHandler, CurrentContext, type ICommandHandler, invalid } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import { BotReplay } from '../../../domain/replay/bot-replay.js';
import { BotReplayRepository } from '../../../domain/replay/bot-replay.repository.js';
import { knowledgeAuthor } from '../../services/knowledge-author.js';
import { type ReplayStartedAnswer, StartReplay } from './start-replay.command.js';

const DAY_MS = 86_400_000;
const MOST_DAYS = 31;

@CommandHandler(StartReplay)
export class StartReplayHandler implements ICommandHandler<StartReplay> {
  constructor(
    private readonly bots: BotRepository,
    private readonly replays: BotReplayRepository,
    private readonly context: CurrentContext,
  ) {}

  async execute(command: StartReplay): Promise<ReplayStartedAnswer> {
    const { botId, version, limit = 500, useAi = false } = command;
    const bot = await this.bots.get(botId);
    const { locale, content } =
      version === undefined
        ? { locale: bot.locale, content: bot.draft }
        : await this.bots.version(botId, version);
    const replay = BotReplay.request({
      botId,
      botVersion: version ?? null,
      locale,
      content,
      ...periodOf(command),
      usesAi: useAi,
      by: knowledgeAuthor(this.context.get().actor),
    });
    await this.replays.add(replay, limit);
    return { id: replay.id };
  }
}

function periodOf({ from, to }: StartReplay): { fromAt: Date; toAt: Date } {
  const toAt = to ?? new Date();
  const fromAt = from ?? new Date(toAt.getTime() - 7 * DAY_MS);
  const days = (toAt.getTime() - fromAt.getTime()) / DAY_MS;
  if (days <= 0 || days > MOST_DAYS)
    throw invalid(
      'conversations.bad-period',
      `A replay goes over a time of at most ${String(MOST_DAYS)} days.`,
      [{ field: 'from', message: `is before "to", and at most ${String(MOST_DAYS)} days` }],
    );
  return { fromAt, toAt };
}
