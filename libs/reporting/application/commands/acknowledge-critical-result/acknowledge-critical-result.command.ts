import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Confirms to know of a critical finding; for somebody without an account, who told them notes it. */
@UseCase('reporting.acknowledge-critical-result')
@RequirePermission('reports.read')
export class AcknowledgeCriticalResult extends Command {
  @IsUUID()
  readonly criticalResultId!: string;

  constructor(fields: Fields<AcknowledgeCriticalResult>) {
    super(fields);
  }
}
