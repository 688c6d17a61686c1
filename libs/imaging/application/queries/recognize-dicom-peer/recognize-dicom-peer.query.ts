import { Matches } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import { AE_TITLE } from '../../../domain/dicom/ae-title.js';
import type { DicomPeerView } from '../find-dicom-peers/dicom-peer.view.js';

/** The organization's active peer of an AE title, or null. */
@UseCase('imaging.recognize-dicom-peer')
@SystemOnly()
export class RecognizeDicomPeer extends Query<DicomPeerView | null> {
  @Matches(AE_TITLE)
  readonly aeTitle!: string;

  constructor(fields: Fields<RecognizeDicomPeer>) {
    super(fields);
  }
}
