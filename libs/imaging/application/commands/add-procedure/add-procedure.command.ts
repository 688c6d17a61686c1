import { IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import type { Added } from '../added.js';

/** Adds an examination that the practice offers. */
@UseCase('imaging.add-procedure')
@RequirePermission('orders.manage')
@Idempotent()
export class AddProcedure extends Command<Added> {
  /** The practice's code, unique among its procedures. */
  @Matches(/^[A-Za-z0-9._-]{1,32}$/)
  readonly code!: string;

  @Length(1, 200)
  readonly name!: string;

  /** A DICOM modality such as `CT`. */
  @Matches(/^[A-Z0-9_ ]{2,16}$/)
  readonly modality!: string;

  @IsOptional()
  @Length(1, 64)
  readonly bodyPart?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  readonly durationMinutes?: number | null;

  constructor(fields: Fields<AddProcedure>) {
    super(fields);
  }
}
