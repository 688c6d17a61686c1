import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';

/** Gives a claimed study back. */
@UseCase('reporting.release-report')
@RequirePermission('reports.write')
export class ReleaseReport extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<ReleaseReport>) {
    super(fields);
  }
}
