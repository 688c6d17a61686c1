import { DomainEvent, EventName } from '#kernel';

/**
 * A system refused a result by HL7 v2, or never answered: somebody has to look. The first of a day tells it; more of the
 * same system are in the list.
 */
@EventName('reporting.hl7-result-undelivered')
export class Hl7ResultUndelivered extends DomainEvent<{
  readonly hl7ResultId: string;
  readonly peerId: string;
  /** A code, such as `hl7.unanswered`. */
  readonly reason: string;
}> {}
