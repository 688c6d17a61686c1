import { IsBoolean, IsOptional } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { ReferrerView } from './referrer.view.js';

/** Referrers; `q` is looked for in names. Sortable by `name` and `createdAt`. */
@UseCase('imaging.find-referrers')
@RequirePermission('orders.read')
export class FindReferrers extends SearchableQuery<ReferrerView> {
  /** Only those that are, or are no longer, offered for new orders. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly active?: boolean;

  constructor(fields: Fields<FindReferrers>) {
    super(fields);
  }
}
