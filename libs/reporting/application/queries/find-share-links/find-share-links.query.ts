import { IsUUID } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { ShareLinkView } from './share-link.view.js';

/** The share links of a report, newest first. */
@UseCase('reporting.find-share-links')
@RequirePermission('reports.share')
export class FindShareLinks extends PagedQuery<ShareLinkView> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<FindShareLinks>) {
    super(fields);
  }
}
