import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';

/**
 * Has a study read again after its report was cancelled or withdrawn: a new report of its own, with nothing of the text of the
 * ended one, which stays as it is. Answers where the new one stands; 409 when there is one already, or no study any more.
 */
@UseCase('reporting.read-again')
@RequirePermission('reports.sign')
export class ReadAgain extends Command<ReportState> {
  /** The report that has ended. */
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<ReadAgain>) {
    super(fields);
  }
}
