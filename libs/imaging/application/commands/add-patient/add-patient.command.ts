import { IsBoolean, IsEmail, IsIn, IsISO8601, IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import type { Sex } from '../../../domain/patient.js';
import type { Added } from '../added.js';

/** Adds a patient whom staff or another system of the practice know. */
@UseCase('imaging.add-patient')
@RequirePermission('patients.manage')
@Idempotent()
export class AddPatient extends Command<Added> {
  /** How the person is called, in full. */
  @Length(1, 200)
  readonly name!: string;

  /** `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  readonly birthDate?: string | null;

  @IsOptional()
  @IsIn(['female', 'male', 'other'])
  readonly sex?: Sex | null;

  /** The practice's number for the patient: Patient ID on the scanners. */
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
  @IsOptional()
  @IsBoolean()
  readonly contactConsent?: boolean;

  constructor(fields: Fields<AddPatient>) {
    super(fields);
  }
}
