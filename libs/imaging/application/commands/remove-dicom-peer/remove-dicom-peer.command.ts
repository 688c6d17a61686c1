import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Forgets a DICOM peer: it can no longer call. What it has stored stays. */
@UseCase('imaging.remove-dicom-peer')
@RequirePermission('dicom.manage')
export class RemoveDicomPeer extends Command {
  @IsUUID()
  readonly peerId!: string;

  constructor(fields: Fields<RemoveDicomPeer>) {
    super(fields);
  }
}
