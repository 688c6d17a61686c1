import type { Order } from './order.js';

export abstract class OrderRepository {
  abstract find(id: string): Promise<Order | undefined>;
  /** Nobody else changes it until the transaction ends. */
  abstract claimByAccessionNumber(accessionNumber: string): Promise<Order | undefined>;
  /** The same by its id. */
  abstract claim(id: string): Promise<Order | undefined>;
  /** Whether the patient has an order with an appointment, which is on a modality's worklist. */
  abstract isScheduled(patientId: string): Promise<boolean>;
  /** Throws `imaging.accession-number-taken`. */
  abstract add(order: Order): Promise<void>;
  /** Throws ConcurrencyConflict. */
  abstract update(order: Order): Promise<void>;
}
