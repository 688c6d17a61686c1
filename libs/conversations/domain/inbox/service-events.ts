import type { DomainEvent } from '#kernel';
import { ServiceClockStopped } from '../../contracts/events/service-clock-stopped.event.js';
import { ServiceLevelBreached } from '../../contracts/events/service-level-breached.event.js';
import type { ServiceClock } from '../../contracts/service-clock.js';
import type { ServiceLevel, StoppedClock } from './service-level.js';

interface Served {
  readonly id: string;
  readonly assignedUserId: string | null;
  readonly urgent: boolean;
  readonly service: ServiceLevel;
}

/** What is told when a clock of a conversation has run out. */
export function breachEvents(conversation: Served, clock: ServiceClock): DomainEvent[] {
  const { service } = conversation;
  const dueAt = service.dueAt(clock)?.toISOString();
  const startedAt = service.serviceStartedAt?.toISOString();
  if (!startedAt || !dueAt) return [];
  return [new ServiceLevelBreached({ ...subject(conversation, clock), startedAt, dueAt })];
}

/** What is told when a clock of a conversation has stopped: also, where nobody had noticed, that it ran out. */
export function stopEvents(conversation: Served, stopped: StoppedClock | null): DomainEvent[] {
  if (!stopped) return [];
  const event = new ServiceClockStopped({
    ...subject(conversation, stopped.clock),
    startedAt: stopped.startedAt.toISOString(),
    stoppedAt: stopped.stoppedAt.toISOString(),
    dueAt: stopped.dueAt?.toISOString() ?? null,
    breachedAt: stopped.breachedAt?.toISOString() ?? null,
  });
  return [...(stopped.newlyBreached ? breachEvents(conversation, stopped.clock) : []), event];
}

function subject({ id, assignedUserId, urgent, service }: Served, clock: ServiceClock) {
  return { conversationId: id, serviceId: service.serviceId ?? id, clock, userId: assignedUserId, urgent };
}
