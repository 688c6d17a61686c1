import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { Hl7PeerView } from '../find-hl7-peers/hl7-peer.view.js';

/** One HL7 peer. */
@UseCase('imaging.get-hl7-peer')
@RequirePermission('hl7.manage')
export class GetHl7Peer extends Query<Hl7PeerView> {
  @IsUUID()
  readonly peerId!: string;

  constructor(fields: Fields<GetHl7Peer>) {
    super(fields);
  }
}
