import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7Peer } from '../../../domain/hl7/hl7-peer.js';
import { Hl7PeerRepository } from '../../../domain/hl7/hl7-peer.repository.js';
import type { Added } from '../added.js';
import { AddHl7Peer } from './add-hl7-peer.command.js';

@CommandHandler(AddHl7Peer)
export class AddHl7PeerHandler implements ICommandHandler<AddHl7Peer> {
  constructor(private readonly peers: Hl7PeerRepository) {}

  async execute(command: AddHl7Peer): Promise<Added> {
    const peer = Hl7Peer.add({
      application: command.application,
      facility: command.facility,
      allowedAddresses: command.allowedAddresses ?? [],
      mayOrder: command.mayOrder ?? false,
      mayUpdatePatients: command.mayUpdatePatients ?? false,
      patientIssuer: command.patientIssuer ?? '',
      results: command.results ?? 'none',
      preliminary: command.preliminary ?? false,
      document: command.document ?? false,
      host: command.host ?? null,
      port: command.port ?? null,
      tls: command.tls ?? false,
      note: command.note ?? null,
    });
    await this.peers.add(peer);
    return { id: peer.id };
  }
}
