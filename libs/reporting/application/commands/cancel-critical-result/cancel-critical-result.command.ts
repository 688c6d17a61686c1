import { IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Takes back that a finding was critical. */
@UseCase('reporting.cancel-critical-result')
@RequirePermission('reports.write')
export class CancelCriticalResult extends Command {
  @IsUUID()
  readonly criticalResultId!: string;

  @Length(1, 1000)
  readonly reason!: string;

  constructor(fields: Fields<CancelCriticalResult>) {
    super(fields);
  }
}
