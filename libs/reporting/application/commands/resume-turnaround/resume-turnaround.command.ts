import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';

/** Lets the time for a report run on: what was left when it was paused is left now. */
@UseCase('reporting.resume-turnaround')
@RequirePermission('worklist.pause')
export class ResumeTurnaround extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<ResumeTurnaround>) {
    super(fields);
  }
}
