import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Lets a link be answered again that wrong answers have locked. */
@UseCase('reporting.unlock-share-link')
@RequirePermission('reports.share')
export class UnlockShareLink extends Command {
  @IsUUID()
  readonly shareLinkId!: string;

  constructor(fields: Fields<UnlockShareLink>) {
    super(fields);
  }
}
