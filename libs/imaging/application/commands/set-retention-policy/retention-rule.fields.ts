import { IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';

/** How long studies of a kind are kept. */
export class RetentionRuleFields {
  /** A DICOM modality such as `MG`; null for any. */
  @IsOptional()
  @Matches(/^[A-Z0-9_ ]{2,16}$/)
  readonly modality!: string | null;

  /** The code of the order's procedure; null for any. */
  @IsOptional()
  @Length(1, 64)
  readonly procedureCode!: string | null;

  /** After the study's date. */
  @IsInt()
  @Min(1)
  @Max(200)
  readonly years!: number;
}
