import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { type Fields, RequirePermission, UseCase } from '#kernel';
import { ReportSections } from '../../services/report-sections.js';

/** Writes sections of a report that is not signed; sections that are not named stay. Writing claims the study. */
@UseCase('reporting.draft-report')
@RequirePermission('reports.write')
export class DraftReport extends ReportSections {
  @IsUUID()
  readonly reportId!: string;

  /** The version the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<DraftReport>) {
    super(fields);
  }
}
