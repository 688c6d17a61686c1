import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { type Paper, PAPERS } from '../../../domain/report-layout.js';

/** Text of one line. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u;
const COLOR = /^#[0-9a-f]{6}$/i;

/** Replaces what the practice has decided about how its reports look. Documents that are there stay as they are. */
@UseCase('reporting.set-report-layout')
@RequirePermission('report-layout.manage')
export class SetReportLayout extends Command {
  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  /** A PNG or JPEG picture that was uploaded to `/v1/files`, of at most 1 MiB and 4,000 pixels; null: none. */
  @IsOptional()
  @IsUUID()
  readonly logoFileId!: string | null;

  /** Stand below the name, in place of the address and the ways to reach the practice; none: these. */
  @IsArray()
  @ArrayMaxSize(6)
  @Length(1, 100, { each: true })
  @Matches(ONE_LINE, { each: true })
  readonly addressLines!: string[];

  /** Stands at the foot of each page; null: nothing does. */
  @IsOptional()
  @Length(1, 300)
  @Matches(ONE_LINE)
  readonly footer!: string | null;

  /** Null: that of the practice's region. */
  @IsOptional()
  @IsIn(PAPERS)
  readonly paper!: Paper | null;

  /** `#rrggbb`, of headings; it has a contrast of 4.5 to 1 on white. Null: the usual one. */
  @IsOptional()
  @Matches(COLOR)
  readonly accentColor!: string | null;

  constructor(fields: Fields<SetReportLayout>) {
    super(fields);
  }
}
