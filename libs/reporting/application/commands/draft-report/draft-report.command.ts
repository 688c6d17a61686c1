import { IsBoolean, IsInt, IsOptional, IsUUID } from 'class-validator';
import { CheckResource, type Fields, RequirePermission, UseCase } from '#kernel';
import { AuthorOrSigner } from '../../services/author-or-signer.js';
import { ReportSections } from '../../services/report-sections.js';
import type { DraftRefusedView, DraftSavedView } from '../../services/report-written.view.js';
import { ReadableReports } from '../../services/readable-reports.js';

/**
 * Writes sections of a report that is not signed; sections that are not named stay. Writing claims the study. What was
 * written looking at another version is kept among the drafts and changes nothing: an answer and not an error, because an
 * error would lose it; the door tells it as one.
 */
@UseCase('reporting.draft-report')
@RequirePermission('reports.write')
@CheckResource(ReadableReports, AuthorOrSigner)
export class DraftReport extends ReportSections<DraftSavedView | DraftRefusedView> {
  @IsUUID()
  readonly reportId!: string;

  /** Saved on purpose: kept as a draft of its own. What is saved while writing replaces what was saved before it. */
  @IsOptional()
  @IsBoolean()
  readonly manual?: boolean;

  /** The version the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<DraftReport>) {
    super(fields);
  }
}
