import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { SectionDiffView } from '../../services/section-diff.view.js';

/** What two reports say, section by section: from an earlier one to this one. */
@UseCase('reporting.compare-reports')
@RequirePermission('reports.read')
export class CompareReports extends Query<SectionDiffView[]> {
  @IsUUID()
  readonly reportId!: string;

  /** The earlier report. */
  @IsUUID()
  readonly earlierId!: string;

  constructor(fields: Fields<CompareReports>) {
    super(fields);
  }
}
