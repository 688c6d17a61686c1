import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import { ReadableReports } from '../../services/readable-reports.js';
import type { PriorReportsView } from './prior-report.view.js';

/** Earlier studies of the patient of a report, with what their newest issued reports say. */
@UseCase('reporting.find-prior-reports')
@RequirePermission('reports.read')
@CheckResource(ReadableReports)
export class FindPriorReports extends Query<PriorReportsView> {
  @IsUUID()
  readonly reportId!: string;

  /** 20 unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;

  constructor(fields: Fields<FindPriorReports>) {
    super(fields);
  }
}
