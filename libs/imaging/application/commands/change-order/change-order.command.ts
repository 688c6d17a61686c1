import { IsIn, IsOptional, IsUUID, Length, Matches, IsInt } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';
import { ORDER_PRIORITIES, type OrderPriority } from '../../../domain/order-priority.js';
import { PATIENT_CLASSES, type PatientClass } from '../../../domain/patient-class.js';

/** Corrects an order that is not carried out yet; null takes a value away. */
@UseCase('imaging.change-order')
@RequirePermission('orders.manage')
export class ChangeOrder extends Command {
  @IsUUID()
  readonly orderId!: string;

  /** A procedure that the practice offers; its code, name, modality and body part are taken over. */
  @IsOptional()
  @IsUUID()
  readonly procedureId?: string | null;

  /** What to examine, in words; required without `procedureId`. */
  @WhenGiven()
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

  @WhenGiven()
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

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ChangeOrder>) {
    super(fields);
  }
}
