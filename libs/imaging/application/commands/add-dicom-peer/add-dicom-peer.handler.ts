import { CommandHandler, type ICommandHandler } from '#kernel';
import { DicomPeer } from '../../../domain/dicom-peer.js';
import { DicomPeerRepository } from '../../../domain/dicom-peer.repository.js';
import { Examinations } from '../../services/examinations.js';
import type { Added } from '../added.js';
import { AddDicomPeer } from './add-dicom-peer.command.js';

@CommandHandler(AddDicomPeer)
export class AddDicomPeerHandler implements ICommandHandler<AddDicomPeer> {
  constructor(
    private readonly peers: DicomPeerRepository,
    private readonly examinations: Examinations,
  ) {}

  async execute(command: AddDicomPeer): Promise<Added> {
    const { siteId = null } = command;
    await this.examinations.checkReferences({ siteId });
    const peer = DicomPeer.add({
      aeTitle: command.aeTitle,
      host: command.host ?? null,
      port: command.port ?? null,
      tls: command.tls ?? false,
      mayStore: command.mayStore ?? false,
      mayQuery: command.mayQuery ?? false,
      mayRetrieve: command.mayRetrieve ?? false,
      mayWorklist: command.mayWorklist ?? false,
      allowedAddresses: command.allowedAddresses ?? [],
      modalities: command.modalities ?? [],
      siteId,
      note: command.note ?? null,
    });
    await this.peers.add(peer);
    return { id: peer.id };
  }
}
