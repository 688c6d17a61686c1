import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { DICOM_PEER_COLUMNS } from '../find-dicom-peers/dicom-peer-columns.js';
import type { DicomPeerView } from '../find-dicom-peers/dicom-peer.view.js';
import { GetDicomPeer } from './get-dicom-peer.query.js';

@QueryHandler(GetDicomPeer)
export class GetDicomPeerHandler implements IQueryHandler<GetDicomPeer> {
  constructor(private readonly sql: Sql) {}

  async execute({ peerId }: GetDicomPeer): Promise<DicomPeerView> {
    const peer = await this.sql.first<DicomPeerView>(
      `SELECT ${DICOM_PEER_COLUMNS} FROM dicom_peer WHERE id = $1`,
      [peerId],
    );
    if (!peer) throw notFound('imaging.dicom-peer');
    return peer;
  }
}
