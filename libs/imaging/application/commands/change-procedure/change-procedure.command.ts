import { IsBoolean, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';

/** Changes a procedure; null takes a value away. Orders keep what they were requested with. */
@UseCase('imaging.change-procedure')
@RequirePermission('orders.manage')
export class ChangeProcedure extends Command {
  @IsUUID()
  readonly procedureId!: string;

  /** The practice's code, unique among its procedures. */
  @WhenGiven()
  @Matches(/^[A-Za-z0-9._-]{1,32}$/)
  readonly code?: string;

  @WhenGiven()
  @Length(1, 200)
  readonly name?: string;

  /** A DICOM modality such as `CT`. */
  @WhenGiven()
  @Matches(/^[A-Z0-9_ ]{2,16}$/)
  readonly modality?: string;

  @IsOptional()
  @Length(1, 64)
  readonly bodyPart?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  readonly durationMinutes?: number | null;

  /** Offered for new orders. */
  @WhenGiven()
  @IsBoolean()
  readonly active?: boolean;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ChangeProcedure>) {
    super(fields);
  }
}
