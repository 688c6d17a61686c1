import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotReplayRepository } from '../../../domain/replay/bot-replay.repository.js';
import { AdvanceReplay } from './advance-replay.command.js';

@CommandHandler(AdvanceReplay)
export class AdvanceReplayHandler implements ICommandHandler<AdvanceReplay> {
  constructor(private readonly replays: BotReplayRepository) {}

  async execute({ replayId, failure }: AdvanceReplay): Promise<void> {
    const replay = await this.replays.get(replayId);
    if (!replay.isActive) return;
    if (failure !== undefined) replay.fail(failure);
    else if (await this.replays.isComplete(replayId)) replay.finish();
    else replay.goOn();
    await this.replays.update(replay);
  }
}
