import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { AuthorOrSigner } from '../../services/author-or-signer.js';
import type { ReportWrittenView } from '../../services/report-written.view.js';
import { ReadableReports } from '../../services/readable-reports.js';

/** Issues what was written for others to read, before it is verified. */
@UseCase('reporting.mark-report-preliminary')
@RequirePermission('reports.write')
@CheckResource(ReadableReports, AuthorOrSigner)
export class MarkReportPreliminary extends Command<ReportWrittenView> {
  @IsUUID()
  readonly reportId!: string;

  /** Who is to review and sign it; those who may not sign themselves have to name somebody who may. */
  @IsOptional()
  @IsUUID()
  readonly supervisorId?: string;

  /** The version the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<MarkReportPreliminary>) {
    super(fields);
  }
}
