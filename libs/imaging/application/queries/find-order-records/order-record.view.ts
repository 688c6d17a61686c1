import type { OrderPriority } from '../../../domain/order-priority.js';
import type { OrderStatus } from '../../../domain/order-status.js';

/** An order as other systems are told of it. */
export class OrderRecordView {
  readonly id!: string;
  readonly accessionNumber!: string;
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
