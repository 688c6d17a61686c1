import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ShareLinkUrlView } from './share-link-url.view.js';

/** The address of a share link, to be given to whom it is for. Fails for one that does not open any more. */
@UseCase('reporting.get-share-link-url')
@RequirePermission('reports.share')
export class GetShareLinkUrl extends Query<ShareLinkUrlView> {
  @IsUUID()
  readonly shareLinkId!: string;

  constructor(fields: Fields<GetShareLinkUrl>) {
    super(fields);
  }
}
