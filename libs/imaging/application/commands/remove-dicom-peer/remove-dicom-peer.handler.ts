import { CommandHandler, type ICommandHandler } from '#kernel';
import { DicomPeerRepository } from '../../../domain/dicom-peer.repository.js';
import { RemoveDicomPeer } from './remove-dicom-peer.command.js';

@CommandHandler(RemoveDicomPeer)
export class RemoveDicomPeerHandler implements ICommandHandler<RemoveDicomPeer> {
  constructor(private readonly peers: DicomPeerRepository) {}

  async execute({ peerId }: RemoveDicomPeer): Promise<void> {
    await this.peers.remove(await this.peers.get(peerId));
  }
}
