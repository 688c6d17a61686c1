import { DomainEvent, EventName } from '#kernel';
import type { ServiceClock } from '../service-clock.js';

/** Three quarters of the time in which a person must reply, or the matter be done, have passed. */
@EventName('conversations.service-level-at-risk')
export class ServiceLevelAtRisk extends DomainEvent<{
  readonly conversationId: string;
  readonly serviceId: string;
  readonly clock: ServiceClock;
  readonly userId: string | null;
}> {}
