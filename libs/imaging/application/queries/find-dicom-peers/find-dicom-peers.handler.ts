import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { DICOM_PEER_COLUMNS } from './dicom-peer-columns.js';
import type { DicomPeerView } from './dicom-peer.view.js';
import { FindDicomPeers } from './find-dicom-peers.query.js';

@QueryHandler(FindDicomPeers)
export class FindDicomPeersHandler implements IQueryHandler<FindDicomPeers> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindDicomPeers): Promise<PagedResult<DicomPeerView>> {
    const { where, values } = new Conditions()
      .when(query.active, (place) => `active = ${place}`)
      .search(query.q, `lower(ae_title || ' ' || coalesce(note, ''))`);
    return fetchPage<DicomPeerView>(this.sql, query, {
      select: DICOM_PEER_COLUMNS,
      from: 'dicom_peer',
      where,
      values,
      sorts: {
        aeTitle: { column: 'ae_title', type: 'text' },
        createdAt: { column: 'created_at', type: 'timestamptz' },
      },
      defaultSort: 'aeTitle',
      id: 'id',
    });
  }
}
