import { IsOptional, IsString, MaxLength } from 'class-validator';

/** The form of a link's page. What is left empty was not asked for. */
export class OpenShareBody {
  /** Of the patient's birth date, as the others. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly day?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly month?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly year?: string;

  /** The last four characters of the order's number. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly numberEnd?: string;

  /** The code that was sent. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly code?: string;
}
