import { IsDate, IsUUID, Matches } from 'class-validator';
import { Type } from 'class-transformer';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { ViewerAddressView } from '../open-viewer/viewer-address.view.js';

/**
 * Opens the viewer on one study for whoever holds a share link. Sent by the door of the link once it is satisfied that they may;
 * the answer's address is for their browser alone.
 */
@UseCase('imaging.open-shared-viewer')
@SystemOnly()
export class OpenSharedViewer extends Command<ViewerAddressView> {
  /** Whose openings the access log tells. */
  @IsUUID()
  readonly shareLinkId!: string;

  @Matches(/^[0-9.]{1,64}$/)
  readonly studyInstanceUid!: string;

  /** The end of the link's time: the viewer closes then, if not before. */
  @Type(() => Date)
  @IsDate()
  readonly until!: Date;

  constructor(fields: Fields<OpenSharedViewer>) {
    super(fields);
  }
}
