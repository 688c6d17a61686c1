import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { SHARE_FACTORS, type ShareFactor } from '../../../domain/share-factor.js';
import { type Audience, AUDIENCES } from '../../../domain/share-link.js';
import type { MadeLink } from './made-link.js';

/** Makes a link under which the signed document of a report can be opened without signing in. */
@UseCase('reporting.share-report')
@RequirePermission('reports.share')
@Idempotent()
export class ShareReport extends Command<MadeLink> {
  @IsUUID()
  readonly reportId!: string;

  /** For whom; patients and referrers are told by notifications. */
  @IsIn(AUDIENCES)
  readonly audience!: Audience;

  /** How long the link opens; the practice's usual time unless told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  readonly days?: number;

  /** What it asks for beside the link; the practice's usual factor unless told. */
  @IsOptional()
  @IsIn(SHARE_FACTORS)
  readonly factor?: ShareFactor;

  /** Whether it shows the images as well; as the practice usually does unless told. */
  @IsOptional()
  @IsBoolean()
  readonly images?: boolean;

  /** How often it opens; as the practice usually allows unless told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly maxOpenings?: number;

  constructor(fields: Fields<ShareReport>) {
    super(fields);
  }
}
