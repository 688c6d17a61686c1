import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Notes that a viewer is in use, so that its session does not end for idleness. */
@UseCase('imaging.renew-viewer')
@SystemOnly()
export class RenewViewer extends Command {
  @IsUUID()
  readonly viewerSessionId!: string;

  constructor(fields: Fields<RenewViewer>) {
    super(fields);
  }
}
