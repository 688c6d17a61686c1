import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { BotReplayRepository } from '../../../domain/replay/bot-replay.repository.js';
import { CancelReplay } from './cancel-replay.command.js';

@CommandHandler(CancelReplay)
export class CancelReplayHandler implements ICommandHandler<CancelReplay> {
  constructor(private readonly replays: BotReplayRepository) {}

  async execute({ botId, replayId }: CancelReplay): Promise<void> {
    const replay = await this.replays.get(replayId);
    if (replay.botId !== botId) throw notFound('conversations.replay');
    replay.cancel();
    await this.replays.update(replay);
  }
}
