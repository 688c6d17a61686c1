import { IsBoolean, IsOptional } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { DicomPeerView } from './dicom-peer.view.js';

/** DICOM peers; `q` is looked for in AE titles and notes. Sortable by `aeTitle` and `createdAt`. */
@UseCase('imaging.find-dicom-peers')
@RequirePermission('dicom.manage')
export class FindDicomPeers extends SearchableQuery<DicomPeerView> {
  /** Only those that may, or may not, call at present. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly active?: boolean;

  constructor(fields: Fields<FindDicomPeers>) {
    super(fields);
  }
}
