import { CommandHandler, type ICommandHandler } from '#kernel';
import { InboxAgents } from '../../../domain/inbox/inbox-agents.js';
import { BotReplayRepository } from '../../../domain/replay/bot-replay.repository.js';
import { MessageTranslations } from '../../services/translation/message-translations.js';
import { ForgetPassingRecords } from './forget-passing-records.command.js';

const DAY_MS = 86_400_000;

@CommandHandler(ForgetPassingRecords)
export class ForgetPassingRecordsHandler implements ICommandHandler<ForgetPassingRecords> {
  constructor(
    private readonly replays: BotReplayRepository,
    private readonly translations: MessageTranslations,
    private readonly agents: InboxAgents,
  ) {}

  async execute(): Promise<void> {
    await this.replays.forgetBefore(new Date(Date.now() - 30 * DAY_MS));
    await this.translations.forgetPreparedBefore(new Date(Date.now() - DAY_MS));
    await this.agents.forgetConnectionsBefore(new Date(Date.now() - DAY_MS));
  }
}
