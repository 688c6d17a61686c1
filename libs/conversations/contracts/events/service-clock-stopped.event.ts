import { DomainEvent, EventName } from '#kernel';
import type { ServiceClock } from '../service-clock.js';

/** A person first replied, or nothing more is to be done. Times are ISO 8601; without a target there is no `dueAt`. */
@EventName('conversations.service-clock-stopped')
export class ServiceClockStopped extends DomainEvent<{
  readonly conversationId: string;
  readonly serviceId: string;
  readonly clock: ServiceClock;
  readonly userId: string | null;
  readonly urgent: boolean;
  readonly startedAt: string;
  readonly stoppedAt: string;
  readonly dueAt: string | null;
  readonly breachedAt: string | null;
}> {}
