import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { ShareLinkUrlView } from './share-link-url.view.js';

/** The address of a share link, for the message that carries it. Fails for one that does not open any more. */
@UseCase('reporting.get-share-link-url')
@SystemOnly()
export class GetShareLinkUrl extends Query<ShareLinkUrlView> {
  @IsUUID()
  readonly shareLinkId!: string;

  constructor(fields: Fields<GetShareLinkUrl>) {
    super(fields);
  }
}
