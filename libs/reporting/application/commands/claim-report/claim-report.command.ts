import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';

/** Takes a study for the caller to read, for an hour; nobody else can write meanwhile. */
@UseCase('reporting.claim-report')
@RequirePermission('reports.write')
export class ClaimReport extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<ClaimReport>) {
    super(fields);
  }
}
