import { DomainEvent, EventName } from '#kernel';

/** A result is to be sent to another system by HL7 v2. The round counts how often a person asked for it; it begins with 1. */
@EventName('reporting.hl7-result-queued')
export class Hl7ResultQueued extends DomainEvent<{ hl7ResultId: string; round: number }> {}
