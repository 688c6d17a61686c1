import { type DomainEvent, type EventEnvelope, newId } from '#kernel';

/** An event as a reaction gets it, for specs that execute reactions by themselves. */
export function envelopeOf<E extends DomainEvent>(event: E): EventEnvelope<E> {
  return {
    event,
    eventId: newId(),
    organizationId: newId(),
    aggregateType: 'test',
    aggregateId: newId(),
    aggregateVersion: 1,
    correlationId: newId(),
    occurredAt: new Date(),
  };
}
