import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { DicomPeerView } from '../find-dicom-peers/dicom-peer.view.js';

/** One DICOM peer. */
@UseCase('imaging.get-dicom-peer')
@RequirePermission('dicom.manage')
export class GetDicomPeer extends Query<DicomPeerView> {
  @IsUUID()
  readonly peerId!: string;

  constructor(fields: Fields<GetDicomPeer>) {
    super(fields);
  }
}
