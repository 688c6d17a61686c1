import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { AuthorOrSigner } from '../../services/author-or-signer.js';
import type { DraftSavedView } from '../../services/report-written.view.js';
import { ReadableReports } from '../../services/readable-reports.js';

/** Makes what a draft says the text of the report again, as a draft of its own. */
@UseCase('reporting.restore-draft')
@RequirePermission('reports.write')
@CheckResource(ReadableReports, AuthorOrSigner)
export class RestoreDraft extends Command<DraftSavedView> {
  @IsUUID()
  readonly reportId!: string;

  /** Which draft. */
  @IsInt()
  @Min(1)
  readonly number!: number;

  /** The version the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<RestoreDraft>) {
    super(fields);
  }
}
