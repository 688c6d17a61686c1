import { IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';

/** An image to show with a report. */
export class KeyImageFields {
  /** SOP Instance UID; of the study of the report, or of an earlier study of the patient. */
  @Matches(/^[0-9.]{1,64}$/)
  readonly sopInstanceUid!: string;

  /** From 1 on; 1 unless told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly frame?: number;

  /** What it shows: also what those are told who do not see it. */
  @IsOptional()
  @Length(1, 200)
  readonly caption?: string | null;
}
