import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { IsLanguageTag } from '../../is-language-tag.js';

const A_YEAR = 525_600;

/** Minutes of office hours; null for no promise. */
export class ServiceTargetFields {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(A_YEAR)
  readonly normal!: number | null;

  /** In an emergency; null for the same as otherwise. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(A_YEAR)
  readonly urgent!: number | null;
}

/** From when to when the practice is open on a day of the week. */
export class OpeningFields {
  /** 1 Monday to 7 Sunday. */
  @IsInt()
  @Min(1)
  @Max(7)
  readonly weekday!: number;

  /** HH:MM. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  readonly opens!: string;

  /** HH:MM; 24:00 is the end of the day. */
  @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  readonly closes!: string;
}

/** What contacts are told while the practice is closed, in one language. */
export class OutOfOfficeFields {
  /** BCP 47 tag. */
  @IsLanguageTag()
  readonly locale!: string;

  /** `{opening}` in it becomes the time when the practice opens again. */
  @IsString()
  @Length(1, 1000)
  readonly text!: string;
}
