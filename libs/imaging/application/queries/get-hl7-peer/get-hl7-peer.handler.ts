import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { HL7_PEER_COLUMNS } from '../find-hl7-peers/hl7-peer-columns.js';
import type { Hl7PeerView } from '../find-hl7-peers/hl7-peer.view.js';
import { GetHl7Peer } from './get-hl7-peer.query.js';

@QueryHandler(GetHl7Peer)
export class GetHl7PeerHandler implements IQueryHandler<GetHl7Peer> {
  constructor(private readonly sql: Sql) {}

  async execute({ peerId }: GetHl7Peer): Promise<Hl7PeerView> {
    const peer = await this.sql.first<Hl7PeerView>(`SELECT ${HL7_PEER_COLUMNS} FROM hl7_peer WHERE id = $1`, [
      peerId,
    ]);
    if (!peer) throw notFound('imaging.hl7-peer');
    return peer;
  }
}
