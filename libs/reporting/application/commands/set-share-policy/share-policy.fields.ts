import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { SHARE_FACTORS, type ShareFactor } from '../../../domain/share-factor.js';

/** HH:MM. */
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How links for an audience are made, unless told. */
export class AudienceRulesFields {
  /**
   * `none`, `birth-date`, `birth-date-and-number` (also the end of the order's number) or `code` (sent to them). Where the birth
   * date is not known, a code is asked for.
   */
  @IsIn(SHARE_FACTORS)
  readonly factor!: ShareFactor;

  /** How long links open; null: SHARE_LINK_DAYS of the installation. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  readonly days!: number | null;

  /** How often a link opens; null: as often as wanted. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly maxOpenings!: number | null;

  /** Whether the images can be seen as well. */
  @IsBoolean()
  readonly images!: boolean;
}

export class AudiencesFields {
  @IsObject()
  @ValidateNested()
  @Type(() => AudienceRulesFields)
  readonly patient!: AudienceRulesFields;

  @IsObject()
  @ValidateNested()
  @Type(() => AudienceRulesFields)
  readonly referrer!: AudienceRulesFields;

  @IsObject()
  @ValidateNested()
  @Type(() => AudienceRulesFields)
  readonly other!: AudienceRulesFields;
}

/** In the practice's time zone; they may go over midnight. */
export class QuietHoursFields {
  /** HH:MM. */
  @Matches(TIME)
  readonly from!: string;

  /** HH:MM. */
  @Matches(TIME)
  readonly to!: string;
}
