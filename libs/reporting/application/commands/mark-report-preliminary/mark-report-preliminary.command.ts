import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { AuthorOrSigner } from '../../services/author-or-signer.js';

/** Issues what was written for others to read, before it is verified. */
@UseCase('reporting.mark-report-preliminary')
@RequirePermission('reports.write')
@CheckResource(AuthorOrSigner)
export class MarkReportPreliminary extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  /** The version the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<MarkReportPreliminary>) {
    super(fields);
  }
}
