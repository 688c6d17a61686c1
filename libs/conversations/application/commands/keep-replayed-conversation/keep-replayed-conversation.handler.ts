import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotReplayRepository } from '../../../domain/replay/bot-replay.repository.js';
import { KeepReplayedConversation } from './keep-replayed-conversation.command.js';

@CommandHandler(KeepReplayedConversation)
export class KeepReplayedConversationHandler implements ICommandHandler<KeepReplayedConversation> {
  constructor(private readonly replays: BotReplayRepository) {}

  async execute({ replayId, conversationId, outcome }: KeepReplayedConversation): Promise<boolean> {
    const replay = await this.replays.get(replayId);
    if (!replay.isActive) return false;
    await this.replays.keep(replay, conversationId, outcome);
    return true;
  }
}
