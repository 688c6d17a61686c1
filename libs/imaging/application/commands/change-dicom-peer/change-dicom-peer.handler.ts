import { CommandHandler, givenFields, type ICommandHandler } from '#kernel';
import { DicomPeerRepository } from '../../../domain/dicom-peer.repository.js';
import { Examinations } from '../../services/examinations.js';
import { ChangeDicomPeer } from './change-dicom-peer.command.js';

@CommandHandler(ChangeDicomPeer)
export class ChangeDicomPeerHandler implements ICommandHandler<ChangeDicomPeer> {
  constructor(
    private readonly peers: DicomPeerRepository,
    private readonly examinations: Examinations,
  ) {}

  async execute(command: ChangeDicomPeer): Promise<void> {
    const peer = await this.peers.get(command.peerId);
    peer.expectVersion(command.expectedVersion);
    await this.examinations.checkReferences({ siteId: command.siteId ?? null });
    peer.change(
      givenFields(
        command,
        'aeTitle',
        'host',
        'port',
        'tls',
        'mayStore',
        'mayQuery',
        'mayRetrieve',
        'mayWorklist',
        'allowedAddresses',
        'modalities',
        'siteId',
        'active',
        'note',
      ),
    );
    await this.peers.update(peer);
  }
}
