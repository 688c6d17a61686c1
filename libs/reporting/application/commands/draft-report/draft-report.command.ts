import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { CheckResource, type Fields, RequirePermission, UseCase } from '#kernel';
import { AuthorOrSigner } from '../../services/author-or-signer.js';
import { ReportSections } from '../../services/report-sections.js';

/** Writes sections of a report that is not signed; sections that are not named stay. Writing claims the study. */
@UseCase('reporting.draft-report')
@RequirePermission('reports.write')
@CheckResource(AuthorOrSigner)
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
