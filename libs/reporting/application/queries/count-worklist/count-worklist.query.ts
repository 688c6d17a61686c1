import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, ToBoolean, UseCase } from '#kernel';
import type { WorklistCountsView } from './worklist-counts.view.js';

/** How many studies wait for their signed report, in each view of the worklist. */
@UseCase('reporting.count-worklist')
@RequirePermission('worklist.read')
export class CountWorklist extends Query<WorklistCountsView> {
  /** Of a site only. */
  @IsOptional()
  @IsUUID()
  readonly siteId?: string;

  /** Only of the fields that the caller reads; all when they have named none. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly mySubspecialties?: boolean;

  constructor(fields: Fields<CountWorklist>) {
    super(fields);
  }
}
