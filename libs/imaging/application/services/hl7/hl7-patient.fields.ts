import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IDENTIFIER_TYPES, type IdentifierType } from '../../../domain/patient-identifier.js';
import type { Sex } from '../../../domain/patient.js';

/** A patient number of a message. */
export class Hl7Identifier {
  @Length(1, 64)
  @Matches(/^[^\\\p{C}]+$/u)
  readonly value!: string;

  /** Empty for the practice itself. */
  @Matches(/^[^\\\p{C}]{0,64}$/u)
  readonly issuer!: string;

  @IsIn(IDENTIFIER_TYPES)
  readonly type!: IdentifierType;
}

/** Whom a message is about, as far as it says; null takes away what is known, undefined leaves it. */
export class Hl7PatientFields {
  @IsOptional()
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

  @IsOptional()
  @Matches(/^\+?[0-9 ()/.-]{3,40}$/)
  readonly phone?: string | null;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Hl7Identifier)
  readonly identifiers!: readonly Hl7Identifier[];
}
