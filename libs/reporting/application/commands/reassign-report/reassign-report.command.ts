import { IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';

/** Gives a study to a reader, whoever has it: to the caller, who takes it over, or to a colleague. The reason is kept. */
@UseCase('reporting.reassign-report')
@RequirePermission('reports.reassign')
export class ReassignReport extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  /** Who is to read it; somebody who may write reports. */
  @IsUUID()
  readonly readerId!: string;

  @Length(1, 1000)
  readonly reason!: string;

  constructor(fields: Fields<ReassignReport>) {
    super(fields);
  }
}
