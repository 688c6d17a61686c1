import { IsBoolean, IsOptional } from 'class-validator';
import { Cached, type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { ProcedureView } from './procedure.view.js';

/** Procedures; `q` is looked for in codes and names. Sortable by `name` and `createdAt`. */
@UseCase('imaging.find-procedures')
@RequirePermission('orders.read')
@Cached({ seconds: 300, until: ['imaging.procedure-added', 'imaging.procedure-changed'] })
export class FindProcedures extends SearchableQuery<ProcedureView> {
  /** Only those that are, or are no longer, offered for new orders. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly active?: boolean;

  constructor(fields: Fields<FindProcedures>) {
    super(fields);
  }
}
