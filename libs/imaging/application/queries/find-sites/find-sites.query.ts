import { IsBoolean, IsOptional } from 'class-validator';
import { Cached, type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { SiteView } from './site.view.js';

/** Sites; `q` is looked for in names. Sortable by `name` and `createdAt`. */
@UseCase('imaging.find-sites')
@RequirePermission('orders.read')
@Cached({ seconds: 300, until: ['imaging.site-added', 'imaging.site-changed'] })
export class FindSites extends SearchableQuery<SiteView> {
  /** Only those that are, or are no longer, offered for new orders. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly active?: boolean;

  constructor(fields: Fields<FindSites>) {
    super(fields);
  }
}
