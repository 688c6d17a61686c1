import { DomainEvent, EventName } from '#kernel';

/** The next instances of a de-identification are to be copied. */
@EventName('imaging.de-identification-due')
export class DeIdentificationDue extends DomainEvent<{
  readonly deIdentificationId: string;
}> {}
