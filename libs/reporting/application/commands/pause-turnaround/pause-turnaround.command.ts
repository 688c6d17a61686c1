import { IsIn, IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { PAUSE_REASONS, type PauseReason } from '../../../domain/turnaround.js';

/** Stops the time for a report while reading has to wait. */
@UseCase('reporting.pause-turnaround')
@RequirePermission('worklist.pause')
export class PauseTurnaround extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  /** What reading waits for. */
  @IsIn(PAUSE_REASONS)
  readonly reason!: PauseReason;

  constructor(fields: Fields<PauseTurnaround>) {
    super(fields);
  }
}
