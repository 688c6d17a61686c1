import type { OrderPriority } from '../../../domain/order-priority.js';
import type { OrderStatus } from '../../../domain/order-status.js';

/** What another system calls an order that it placed (HL7 v2, ORC-2). */
export interface PlacerNumber {
  readonly value: string;
  /** The namespace of such numbers, or the application that sent it without one. */
  readonly issuer: string;
}

/** An order as other systems are told of it. */
export class OrderRecordView {
  readonly id!: string;
  readonly accessionNumber!: string;
  readonly placerNumbers!: readonly PlacerNumber[];
  readonly status!: OrderStatus;
  readonly priority!: OrderPriority;
  readonly patientId!: string;
  readonly referrerId!: string | null;
  readonly procedureCode!: string | null;
  readonly procedureName!: string;
  readonly modality!: string | null;
  readonly bodyPart!: string | null;
  /** The clinical question. */
  readonly reason!: string | null;
  readonly appointmentAt!: Date | null;
  readonly createdAt!: Date;
  /** UTC with microseconds. */
  readonly updatedAt!: string;
}
