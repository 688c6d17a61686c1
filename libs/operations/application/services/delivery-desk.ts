import type { DeliveryIntervention } from '../../domain/delivery-intervention.js';

/** A delivery as an operator may touch it. */
export interface TouchableDelivery {
  readonly state: 'pending' | 'done' | 'parked' | 'skipped';
  /** Whether a worker holds it right now. */
  readonly running: boolean;
  /** Correlation of its event. */
  readonly correlationId: string;
}

/** Where operators take deliveries into their hands. */
export abstract class DeliveryDesk {
  /** The delivery, locked against workers until the end of the transaction; undefined when there is none. */
  abstract take(handler: string, eventId: string): Promise<TouchableDelivery | undefined>;
  /** Makes it due now, with all its attempts before it. */
  abstract replay(handler: string, eventId: string): Promise<void>;
  /** Gives it up and lets those behind it go on. */
  abstract skip(handler: string, eventId: string): Promise<void>;
  /** Keeps who did what and why. */
  abstract note(intervention: DeliveryIntervention): Promise<void>;
}
