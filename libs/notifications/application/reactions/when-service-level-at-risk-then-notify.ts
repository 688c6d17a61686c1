import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ServiceLevelAtRisk } from '#conversations/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** Somebody's time to answer, or to be done, runs out. What is nobody's is seen in the inbox. */
@ReactTo({ name: 'notifications.when-service-level-at-risk-then-notify', on: ServiceLevelAtRisk })
export class WhenServiceLevelAtRiskThenNotify implements Reaction<ServiceLevelAtRisk> {
  command({ event }: EventEnvelope<ServiceLevelAtRisk>): NotifyColleague | null {
    const { userId, conversationId } = event.payload;
    return userId === null
      ? null
      : new NotifyColleague({ userId, kind: 'conversation-waits', subjectId: conversationId });
  }
}
