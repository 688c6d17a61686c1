import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { HL7_PEER_COLUMNS } from '../find-hl7-peers/hl7-peer-columns.js';
import type { Hl7PeerView } from '../find-hl7-peers/hl7-peer.view.js';
import { RecognizeHl7Peer } from './recognize-hl7-peer.query.js';

@QueryHandler(RecognizeHl7Peer)
export class RecognizeHl7PeerHandler implements IQueryHandler<RecognizeHl7Peer> {
  constructor(private readonly sql: Sql) {}

  async execute({ application, facility }: RecognizeHl7Peer): Promise<Hl7PeerView | null> {
    const peer = await this.sql.first<Hl7PeerView>(
      `SELECT ${HL7_PEER_COLUMNS} FROM hl7_peer WHERE application = $1 AND facility = $2 AND active`,
      [application, facility],
    );
    return peer ?? null;
  }
}
