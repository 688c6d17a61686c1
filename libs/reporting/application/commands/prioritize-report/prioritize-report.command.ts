import { IsIn, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { PRIORITIES, type Priority } from '../../../domain/priority.js';
import type { ReportState } from '../../../domain/report.js';

/** Has a study read sooner or later than its order says; what the order says later changes that no more. The reason is kept. */
@UseCase('reporting.prioritize-report')
@RequirePermission('worklist.prioritize')
export class PrioritizeReport extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  @IsIn(PRIORITIES)
  readonly priority!: Priority;

  @Length(1, 1000)
  readonly reason!: string;

  constructor(fields: Fields<PrioritizeReport>) {
    super(fields);
  }
}
