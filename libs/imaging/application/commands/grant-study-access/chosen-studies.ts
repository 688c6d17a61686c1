import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { Command } from '#kernel';
import { GRANTEE_TYPES, type GranteeType } from '../../../domain/study-grant.js';

/** Some studies, and somebody whom they are opened or closed to. One of the three choices is given. */
export abstract class ChosenStudies extends Command<AccessChangedAnswer> {
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly studyIds?: string[];

  /** All studies that this patient has by now. */
  @IsOptional()
  @IsUUID()
  readonly patientId?: string;

  /** All studies that this order has by now. */
  @IsOptional()
  @IsUUID()
  readonly orderId?: string;

  @IsIn(GRANTEE_TYPES)
  readonly granteeType!: GranteeType;

  @IsUUID()
  readonly granteeId!: string;

  /** Why, for those who look later. */
  @IsOptional()
  @Length(1, 1000)
  readonly reason?: string;
}

/** How many studies it concerned. */
export class AccessChangedAnswer {
  readonly studies!: number;
}
