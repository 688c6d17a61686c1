import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsISO8601,
  IsOptional,
  Length,
  Matches,
  MaxLength,
  IsInt,
  IsUUID,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';
import type { Sex } from '../../../domain/patient.js';

/** Corrects or completes what is known of a patient; null takes a value away. */
@UseCase('imaging.change-patient')
@RequirePermission('patients.manage')
export class ChangePatient extends Command {
  @IsUUID()
  readonly patientId!: string;

  /** How the person is called, in full. */
  @WhenGiven()
  @Length(1, 200)
  readonly name?: string;

  /** `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  readonly birthDate?: string | null;

  @IsOptional()
  @IsIn(['female', 'male', 'other'])
  readonly sex?: Sex | null;

  /** The practice's number for the patient: Patient ID on the scanners. Who has an appointment gets a new one for null. */
  @IsOptional()
  @Length(1, 64)
  readonly number?: string | null;

  /** In international form, such as `+49 30 123456`. */
  @IsOptional()
  @Matches(/^\+?[0-9 ()/.-]{3,40}$/)
  readonly phone?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string | null;

  /** Agrees to be written to about appointments and results. */
  @WhenGiven()
  @IsBoolean()
  readonly contactConsent?: boolean;

  /** Staff have checked who it is. */
  @WhenGiven()
  @IsBoolean()
  readonly verified?: boolean;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ChangePatient>) {
    super(fields);
  }
}
