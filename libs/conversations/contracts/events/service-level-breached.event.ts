import { DomainEvent, EventName } from '#kernel';
import type { ServiceClock } from '../service-clock.js';

/** The time in which a person must reply, or the matter be done, has run out; told once. Times are ISO 8601. */
@EventName('conversations.service-level-breached')
export class ServiceLevelBreached extends DomainEvent<{
  readonly conversationId: string;
  readonly serviceId: string;
  readonly clock: ServiceClock;
  readonly userId: string | null;
  readonly urgent: boolean;
  readonly startedAt: string;
  readonly dueAt: string;
}> {}
