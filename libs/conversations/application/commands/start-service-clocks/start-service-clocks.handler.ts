import {
  addOfficeTime,
  CommandHandler,
  type ICommandHandler,
  Mediator,
  type OfficeHours,
  UnitOfWork,
} from '#kernel';
import { SERVICE_CLOCKS, type ServiceClock } from '../../../contracts/service-clock.js';
import type { Conversation } from '../../../domain/conversation.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import type { InboxPolicy } from '../../../domain/inbox/inbox-policy.js';
import { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import { officeHoursOf } from '../../services/office-hours-of.js';
import { CheckServiceLevel } from '../check-service-level/check-service-level.command.js';
import { StartServiceClocks } from './start-service-clocks.command.js';

/** The share of the time after which people are warned. */
const WARNING = 0.75;

@CommandHandler(StartServiceClocks)
export class StartServiceClocksHandler implements ICommandHandler<StartServiceClocks> {
  constructor(
    private readonly policies: InboxPolicyRepository,
    private readonly conversations: ConversationRepository,
    private readonly mediator: Mediator,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ conversationId, since }: StartServiceClocks): Promise<void> {
    const policy = await this.policies.get();
    const hours = await officeHoursOf(this.mediator, policy);
    const conversation = await this.conversations.get(conversationId);
    const aimed = SERVICE_CLOCKS.filter((clock) =>
      this.aim(conversation, clock, policy, hours, new Date(since)),
    );
    if (aimed.length > 0) await this.conversations.update(conversation);
  }

  /** Sets when a clock is due. What was promised stays so when the policy changes later. */
  private aim(
    conversation: Conversation,
    clock: ServiceClock,
    policy: InboxPolicy,
    hours: OfficeHours,
    since: Date,
  ): boolean {
    const minutes = policy.target(clock, conversation.urgent);
    const due = minutes === null ? null : addOfficeTime(hours, since, minutes * 60);
    if (minutes === null || !due || !conversation.service.aim(clock, due)) return false;
    const warning = addOfficeTime(hours, since, Math.round(minutes * 60 * WARNING)) ?? due;
    const about = {
      ...{ conversationId: conversation.id, clock, dueAt: due.toISOString() },
      serviceId: conversation.service.serviceId ?? '',
    };
    this.unitOfWork.enqueue(new CheckServiceLevel({ ...about, stage: 'warning' }), { availableAt: warning });
    this.unitOfWork.enqueue(new CheckServiceLevel({ ...about, stage: 'breach' }), { availableAt: due });
    return true;
  }
}
