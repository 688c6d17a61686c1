import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { SectionDiffView } from '../../services/section-diff.view.js';
import { ReadableReports } from '../../services/readable-reports.js';

/** What was changed from one draft of a report to another, section by section. */
@UseCase('reporting.compare-drafts')
@RequirePermission('reports.write')
@CheckResource(ReadableReports)
export class CompareDrafts extends Query<SectionDiffView[]> {
  @IsUUID()
  readonly reportId!: string;

  /** The number of the earlier draft. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly from!: number;

  /** The number of the later draft; the text as it stands unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly to?: number;

  constructor(fields: Fields<CompareDrafts>) {
    super(fields);
  }
}
