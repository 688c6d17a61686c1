import { IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { ORDER_PRIORITIES, type OrderPriority } from '../../../domain/order-priority.js';
import { PATIENT_CLASSES, type PatientClass } from '../../../domain/patient-class.js';
import type { OrderRequestedAnswer } from './order-requested.answer.js';

/** Requests an examination of a patient. */
@UseCase('imaging.request-order')
@RequirePermission('orders.create')
@Idempotent()
export class RequestOrder extends Command<OrderRequestedAnswer> {
  @IsUUID()
  readonly patientId!: string;

  /** A procedure that the practice offers; its code, name, modality and body part are taken over. */
  @IsOptional()
  @IsUUID()
  readonly procedureId?: string | null;

  /** What to examine, in words; required without `procedureId`. */
  @IsOptional()
  @Length(1, 200)
  readonly procedureName?: string;

  /** A DICOM modality such as `CT`. */
  @IsOptional()
  @Matches(/^[A-Z0-9_ ]{2,16}$/)
  readonly modality?: string | null;

  @IsOptional()
  @Length(1, 64)
  readonly bodyPart?: string | null;

  /** The clinical question. */
  @IsOptional()
  @Length(1, 2000)
  readonly reason?: string | null;

  @IsOptional()
  @IsIn(ORDER_PRIORITIES)
  readonly priority?: OrderPriority;

  /** How the patient comes to the examination. */
  @IsOptional()
  @IsIn(PATIENT_CLASSES)
  readonly patientClass?: PatientClass | null;

  /** Who asks for it and receives the report. */
  @IsOptional()
  @IsUUID()
  readonly referrerId?: string | null;

  /** Where it is to be done. */
  @IsOptional()
  @IsUUID()
  readonly siteId?: string | null;

  /** The number that another system gave the order; a new one unless given. */
  @IsOptional()
  @Matches(/^[\x21-\x5b\x5d-\x7e]{1,16}$/)
  readonly accessionNumber?: string;

  constructor(fields: Fields<RequestOrder>) {
    super(fields);
  }
}
