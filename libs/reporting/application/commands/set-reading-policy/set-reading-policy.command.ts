import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import {
  CriticalMinutesFields,
  LimitRuleFields,
  ReadingHoursFields,
  SubspecialtyRuleFields,
} from './reading-policy.fields.js';

const A_DAY = 1440;

/** Replaces what the practice has decided about reading. Reports that are open follow it. */
@UseCase('reporting.set-reading-policy')
@RequirePermission('worklist.manage')
export class SetReadingPolicy extends Command {
  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  /** A study can be read when no image has come for so many minutes; 0: with its first image. */
  @IsInt()
  @Min(0)
  @Max(A_DAY)
  readonly quietMinutes!: number;

  /** How long a claim keeps others away; writing extends it. */
  @IsInt()
  @Min(1)
  @Max(A_DAY)
  readonly claimMinutes!: number;

  /** How long a study is kept for somebody whom it was given to. */
  @IsInt()
  @Min(1)
  @Max(30 * A_DAY)
  readonly assignmentMinutes!: number;

  /** A warning comes when so many hundredths of the time have passed. */
  @IsInt()
  @Min(1)
  @Max(99)
  readonly warnPercent!: number;

  /** What no rule is about takes an hour (STAT), twelve hours (urgent) or two days (routine). */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => LimitRuleFields)
  readonly limits!: LimitRuleFields[];

  /** In the practice's time zone; none at all: around the clock. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReadingHoursFields)
  readonly openings!: ReadingHoursFields[];

  /** Days on which nobody reads, YYYY-MM-DD. */
  @IsArray()
  @ArrayMaxSize(400)
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { each: true })
  readonly holidays!: string[];

  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => SubspecialtyRuleFields)
  readonly subspecialties!: SubspecialtyRuleFields[];

  @IsObject()
  @ValidateNested()
  @Type(() => CriticalMinutesFields)
  readonly criticalMinutes!: CriticalMinutesFields;

  constructor(fields: Fields<SetReadingPolicy>) {
    super(fields);
  }
}
