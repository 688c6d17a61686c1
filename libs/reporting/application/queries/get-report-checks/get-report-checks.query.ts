import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { TextWarningView } from '../../services/report-written.view.js';
import { ReadableReports } from '../../services/readable-reports.js';

const LONGEST = 50_000;

/**
 * What to look at before a report is signed, or a signed one is corrected: sections that are given stand in place of those of
 * the report. It changes nothing, and keeps nobody from signing.
 */
@UseCase('reporting.get-report-checks')
@RequirePermission('reports.read')
@CheckResource(ReadableReports)
export class GetReportChecks extends Query<TextWarningView[]> {
  @IsUUID()
  readonly reportId!: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly clinicalInformation?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly technique?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly comparison?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly findings?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly impression?: string;

  constructor(fields: Fields<GetReportChecks>) {
    super(fields);
  }
}
