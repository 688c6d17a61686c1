import { IsIn, IsISO8601, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, UseCase } from '#kernel';
import { ORDER_PRIORITIES, type OrderPriority } from '../../../domain/order-priority.js';
import { ORDER_STATUSES, type OrderStatus } from '../../../domain/order-status.js';
import { PATIENT_CLASSES, type PatientClass } from '../../../domain/patient-class.js';
import type { OrderView } from '../get-order/order.view.js';

/**
 * Orders, newest first; `q` is looked for in accession numbers, patients' names and numbers. Sortable by `createdAt` and
 * `appointmentAt` (orders without an appointment come last).
 */
@UseCase('imaging.find-orders')
@RequirePermission('orders.read')
export class FindOrders extends SearchableQuery<OrderView> {
  @IsOptional()
  @IsIn(ORDER_STATUSES)
  readonly status?: OrderStatus;

  @IsOptional()
  @IsIn(ORDER_PRIORITIES)
  readonly priority?: OrderPriority;

  @IsOptional()
  @IsIn(PATIENT_CLASSES)
  readonly patientClass?: PatientClass;

  @IsOptional()
  @MaxLength(16)
  readonly modality?: string;

  @IsOptional()
  @IsUUID()
  readonly patientId?: string;

  @IsOptional()
  @IsUUID()
  readonly siteId?: string;

  /** Only appointments from this instant on. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly appointmentFrom?: string;

  /** Only appointments before this instant. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly appointmentBefore?: string;

  constructor(fields: Fields<FindOrders>) {
    super(fields);
  }
}
