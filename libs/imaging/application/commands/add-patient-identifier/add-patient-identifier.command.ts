import { IsIn, IsInt, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import {
  IDENTIFIER_TYPES,
  IDENTIFIER_USES,
  type IdentifierType,
  type IdentifierUse,
} from '../../../domain/patient-identifier.js';
import type { Added } from '../added.js';

/** Says what a patient is called elsewhere: by another practice, an insurance, a state. Answers the identifier's id. */
@UseCase('imaging.add-patient-identifier')
@RequirePermission('patients.manage')
export class AddPatientIdentifier extends Command<Added> {
  @IsUUID()
  readonly patientId!: string;

  @Length(1, 64)
  @Matches(/^[^\\\p{C}]+$/u)
  readonly value!: string;

  /** Who gives such values out, as scanners name it (Issuer of Patient ID); left out for the practice itself. */
  @IsOptional()
  @Length(1, 64)
  @Matches(/^[^\\\p{C}]+$/u)
  readonly issuer?: string;

  /** What it is; `record` unless given. */
  @IsOptional()
  @IsIn(IDENTIFIER_TYPES)
  readonly type?: IdentifierType;

  /** What it is good for; `secondary` unless given. The usual one is the patient's `number`. */
  @IsOptional()
  @IsIn(IDENTIFIER_USES.filter((use) => use !== 'usual'))
  readonly use?: IdentifierUse;

  /** The version of the patient that was read. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<AddPatientIdentifier>) {
    super(fields);
  }
}
