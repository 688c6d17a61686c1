import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { Verified } from '../../../domain/verification.repository.js';

/** Notes what reading files again gave, and has the next ones read while the night lasts. */
@UseCase('imaging.record-verification')
@SystemOnly()
export class RecordVerification extends Command {
  @IsArray()
  @ArrayMaxSize(1_000)
  readonly verified!: readonly Verified[];

  /** An instance that could not be read in time, when it was the first one. */
  @IsOptional()
  @IsUUID()
  readonly passedOver!: string | null;

  /** There are no more after them. */
  @IsBoolean()
  readonly over!: boolean;

  /** So many bytes may still be read this night. */
  @IsInt()
  @Min(0)
  readonly bytesLeft!: number;

  /** Damage was found this night, and told. */
  @IsBoolean()
  readonly alarmed!: boolean;

  constructor(fields: Fields<RecordVerification>) {
    super(fields);
  }
}
