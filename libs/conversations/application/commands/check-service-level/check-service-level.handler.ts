import { CommandHandler, type ICommandHandler } from '#kernel';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { CheckServiceLevel } from './check-service-level.command.js';

@CommandHandler(CheckServiceLevel)
export class CheckServiceLevelHandler implements ICommandHandler<CheckServiceLevel> {
  constructor(private readonly conversations: ConversationRepository) {}

  async execute({ conversationId, serviceId, clock, stage, dueAt }: CheckServiceLevel): Promise<void> {
    const conversation = await this.conversations.get(conversationId);
    const { service } = conversation;
    const due = service.dueAt(clock);
    const holds = service.serviceId === serviceId && service.isRunning(clock) && due?.toISOString() === dueAt;
    if (!holds || !due || service.breachedAt(clock)) return;
    // It was woken because the time has come, whatever the clock of this machine says.
    const now = new Date(Math.max(Date.now(), due.getTime()));
    const news = stage === 'warning' ? conversation.warn(clock, new Date()) : conversation.miss(clock, now);
    if (news) await this.conversations.update(conversation);
  }
}
