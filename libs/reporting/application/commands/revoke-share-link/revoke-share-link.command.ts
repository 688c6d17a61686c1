import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Ends a share link. */
@UseCase('reporting.revoke-share-link')
@RequirePermission('reports.share')
export class RevokeShareLink extends Command<void> {
  @IsUUID()
  readonly shareLinkId!: string;

  constructor(fields: Fields<RevokeShareLink>) {
    super(fields);
  }
}
