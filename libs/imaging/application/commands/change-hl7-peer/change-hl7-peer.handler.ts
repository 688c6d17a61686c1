import { CommandHandler, givenFields, type ICommandHandler } from '#kernel';
import { Hl7PeerRepository } from '../../../domain/hl7/hl7-peer.repository.js';
import { ChangeHl7Peer } from './change-hl7-peer.command.js';

const NAMES = ['application', 'facility', 'allowedAddresses', 'patientIssuer'] as const;
const RIGHTS = ['mayOrder', 'mayUpdatePatients', 'results', 'preliminary', 'document', 'active'] as const;
const PLACE = ['host', 'port', 'tls', 'note'] as const;

@CommandHandler(ChangeHl7Peer)
export class ChangeHl7PeerHandler implements ICommandHandler<ChangeHl7Peer> {
  constructor(private readonly peers: Hl7PeerRepository) {}

  async execute(command: ChangeHl7Peer): Promise<void> {
    const peer = await this.peers.get(command.peerId);
    peer.expectVersion(command.expectedVersion);
    peer.change(givenFields(command, ...NAMES, ...RIGHTS, ...PLACE));
    await this.peers.update(peer);
  }
}
