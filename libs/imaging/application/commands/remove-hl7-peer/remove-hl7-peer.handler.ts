import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7PeerRepository } from '../../../domain/hl7/hl7-peer.repository.js';
import { RemoveHl7Peer } from './remove-hl7-peer.command.js';

@CommandHandler(RemoveHl7Peer)
export class RemoveHl7PeerHandler implements ICommandHandler<RemoveHl7Peer> {
  constructor(private readonly peers: Hl7PeerRepository) {}

  async execute({ peerId }: RemoveHl7Peer): Promise<void> {
    await this.peers.remove(await this.peers.get(peerId));
  }
}
