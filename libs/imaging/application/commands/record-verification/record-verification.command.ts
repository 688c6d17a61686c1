import { ArrayMaxSize, IsArray, IsBoolean, IsInt, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { Verified } from '../../../domain/verification.repository.js';

/** Notes what reading files again gave, and has the next ones read while the night lasts. */
@UseCase('imaging.record-verification')
@SystemOnly()
export class RecordVerification extends Command {
  @IsArray()
  @ArrayMaxSize(1_000)
  readonly verified!: readonly Verified[];

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
