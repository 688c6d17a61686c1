import { Type } from 'class-transformer';
import { IsDate, IsIn, IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ORDER_PRIORITIES, type OrderPriority } from '../../../domain/order-priority.js';
import { PATIENT_CLASSES, type PatientClass } from '../../../domain/patient-class.js';

export const HL7_ORDER_CONTROLS = ['new', 'change', 'cancel'] as const;

/** Who asks for an examination. */
export class Hl7Referrer {
  /** As the peer numbers people, or what stands for it. */
  @Length(1, 100)
  readonly number!: string;

  @Length(1, 200)
  readonly name!: string;
}

/** One order of a message. */
export class Hl7OrderFields {
  /** ORC-1: NW, XO or CA. */
  @IsIn(HL7_ORDER_CONTROLS)
  readonly control!: (typeof HL7_ORDER_CONTROLS)[number];

  /** ORC-2 or OBR-2: what the peer calls the order. */
  @Length(1, 100)
  readonly placerNumber!: string;

  /** OBR-4: the code, or the words, of a procedure that the practice offers. */
  @IsOptional()
  @MaxLength(64)
  readonly procedureCode?: string;

  /** OBR-4 in words. */
  @IsOptional()
  @Length(1, 200)
  readonly procedureName?: string;

  @IsOptional()
  @Matches(/^[A-Z0-9_ ]{2,16}$/)
  readonly modality?: string;

  @IsOptional()
  @IsIn(ORDER_PRIORITIES)
  readonly priority?: OrderPriority;

  /** PV1-2. */
  @IsOptional()
  @IsIn(PATIENT_CLASSES)
  readonly patientClass?: PatientClass;

  @IsOptional()
  @Length(1, 2000)
  readonly reason?: string;

  @IsOptional()
  @Type(() => Date)
  @IsDate()
  readonly appointmentAt?: Date;

  @IsOptional()
  @ValidateNested()
  @Type(() => Hl7Referrer)
  readonly referrer?: Hl7Referrer;

  /** Why it is cancelled. */
  @IsOptional()
  @Length(1, 500)
  readonly cancelReason?: string;
}
