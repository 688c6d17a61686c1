import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { ServiceLevelAtRisk } from '../../../contracts/events/service-level-at-risk.event.js';
import { Conversation } from '../../../domain/conversation.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { CheckServiceLevel } from './check-service-level.command.js';

@CommandHandler(CheckServiceLevel)
export class CheckServiceLevelHandler implements ICommandHandler<CheckServiceLevel> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ conversationId, serviceId, clock, stage, dueAt }: CheckServiceLevel): Promise<void> {
    const conversation = await this.conversations.get(conversationId);
    const { service, assignedUserId: userId } = conversation;
    const due = service.dueAt(clock);
    const holds = service.serviceId === serviceId && service.isRunning(clock) && due?.toISOString() === dueAt;
    if (!holds || !due || service.breachedAt(clock)) return;
    if (stage === 'warning')
      return this.unitOfWork.record(new ServiceLevelAtRisk({ conversationId, serviceId, clock, userId }), {
        type: Conversation.aggregateType,
        id: conversationId,
      });
    // It was woken because the time has come, whatever the clock of this machine says.
    const now = new Date(Math.max(Date.now(), due.getTime()));
    if (conversation.miss(clock, now)) await this.conversations.update(conversation);
  }
}
