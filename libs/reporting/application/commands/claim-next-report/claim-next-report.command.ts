import { IsBoolean, IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { PRIORITIES, type Priority } from '../../../domain/priority.js';

/** Takes the most urgent study that can be read and that nobody has, of those asked for; null when there is none. */
@UseCase('reporting.claim-next-report')
@RequirePermission('reports.write')
export class ClaimNextReport extends Command<ReportState | null> {
  /** DICOM modality, such as `CT`. */
  @IsOptional()
  @Length(1, 16)
  readonly modality?: string;

  @IsOptional()
  @IsIn(PRIORITIES)
  readonly priority?: Priority;

  @IsOptional()
  @Length(1, 60)
  readonly subspecialty?: string;

  /** Only of the fields that the caller reads. */
  @IsOptional()
  @IsBoolean()
  readonly mySubspecialties?: boolean;

  @IsOptional()
  @IsUUID()
  readonly siteId?: string;

  @IsOptional()
  @Length(1, 60)
  readonly bodyPart?: string;

  constructor(fields: Fields<ClaimNextReport>) {
    super(fields);
  }
}
