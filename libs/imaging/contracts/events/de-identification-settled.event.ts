import { DomainEvent, EventName } from '#kernel';

/** A de-identification is over: all is copied, it was cancelled, or its ZIP file is not kept any longer. */
@EventName('imaging.de-identification-settled')
export class DeIdentificationSettled extends DomainEvent<{
  readonly deIdentificationId: string;
  readonly state: 'done' | 'cancelled' | 'expired';
}> {}
