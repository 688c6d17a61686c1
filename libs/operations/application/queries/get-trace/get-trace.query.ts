import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { TraceView } from './trace.view.js';

/**
 * The whole causal chain behind a correlation id: every command, event and delivery of it and of the other chains about
 * the same conversation, order, study and report.
 */
@UseCase('operations.get-trace')
@RequirePermission('operations.read')
export class GetTrace extends Query<TraceView> {
  /** As answered in `X-Correlation-Id`. */
  @IsUUID()
  readonly correlationId!: string;

  constructor(fields: Fields<GetTrace>) {
    super(fields);
  }
}
