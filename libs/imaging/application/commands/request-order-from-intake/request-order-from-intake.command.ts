import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Requests what a person on a messenger asked for, once for each intake: the patient they described, as yet unverified unless the contact was verified for them, and the order. Answers the order's id. */
@UseCase('imaging.request-order-from-intake')
@SystemOnly()
export class RequestOrderFromIntake extends Command<string> {
  @IsUUID()
  readonly intakeId!: string;

  @IsUUID()
  readonly conversationId!: string;

  @IsUUID()
  readonly contactId!: string;

  /** Patients for whom the contact was verified. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  readonly verifiedPatientIds?: readonly string[];

  @Length(1, 200)
  readonly patientName!: string;

  /** `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly birthDate?: string | null;

  @IsOptional()
  @MaxLength(60)
  readonly phone?: string | null;

  @IsOptional()
  @MaxLength(254)
  readonly email?: string | null;

  @IsOptional()
  @MaxLength(16)
  readonly modality?: string | null;

  @IsOptional()
  @MaxLength(64)
  readonly bodyPart?: string | null;

  /** What to examine, as the person said it. */
  @Length(1, 200)
  readonly examination!: string;

  @IsOptional()
  @MaxLength(2000)
  readonly reason?: string | null;

  @IsBoolean()
  readonly contactConsent!: boolean;

  constructor(fields: Fields<RequestOrderFromIntake>) {
    super(fields);
  }
}
