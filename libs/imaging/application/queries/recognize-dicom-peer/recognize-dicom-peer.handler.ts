import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { DICOM_PEER_COLUMNS } from '../find-dicom-peers/dicom-peer-columns.js';
import type { DicomPeerView } from '../find-dicom-peers/dicom-peer.view.js';
import { RecognizeDicomPeer } from './recognize-dicom-peer.query.js';

@QueryHandler(RecognizeDicomPeer)
export class RecognizeDicomPeerHandler implements IQueryHandler<RecognizeDicomPeer> {
  constructor(private readonly sql: Sql) {}

  async execute({ aeTitle }: RecognizeDicomPeer): Promise<DicomPeerView | null> {
    const peer = await this.sql.first<DicomPeerView>(
      `SELECT ${DICOM_PEER_COLUMNS} FROM dicom_peer WHERE ae_title = $1 AND active`,
      [aeTitle],
    );
    return peer ?? null;
  }
}
