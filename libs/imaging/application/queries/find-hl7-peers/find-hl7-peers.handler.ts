import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindHl7Peers } from './find-hl7-peers.query.js';
import { HL7_PEER_COLUMNS } from './hl7-peer-columns.js';
import type { Hl7PeerView } from './hl7-peer.view.js';

@QueryHandler(FindHl7Peers)
export class FindHl7PeersHandler implements IQueryHandler<FindHl7Peers> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindHl7Peers): Promise<PagedResult<Hl7PeerView>> {
    const { where, values } = new Conditions()
      .when(query.active, (place) => `active = ${place}`)
      .search(query.q, `lower(application || ' ' || facility || ' ' || coalesce(note, ''))`);
    return fetchPage<Hl7PeerView>(this.sql, query, {
      select: HL7_PEER_COLUMNS,
      from: 'hl7_peer',
      where,
      values,
      sorts: {
        application: { column: 'application', type: 'text' },
        createdAt: { column: 'created_at', type: 'timestamptz' },
      },
      defaultSort: 'application',
      id: 'id',
    });
  }
}
