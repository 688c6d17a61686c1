import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7Messages } from '../../../domain/hl7/hl7-messages.js';
import { Hl7PeerRepository } from '../../../domain/hl7/hl7-peer.repository.js';
import { Hl7Patients } from '../../services/hl7/hl7-patients.js';
import { TakeHl7Merge } from './take-hl7-merge.command.js';

@CommandHandler(TakeHl7Merge)
export class TakeHl7MergeHandler implements ICommandHandler<TakeHl7Merge> {
  constructor(
    private readonly peers: Hl7PeerRepository,
    private readonly messages: Hl7Messages,
    private readonly patients: Hl7Patients,
  ) {}

  async execute({ peerId, type, controlId, digest, patient, prior }: TakeHl7Merge): Promise<void> {
    await this.peers.hold(peerId);
    const key = { peerId, controlId, digest };
    if (await this.messages.taken(key)) return;
    await this.patients.merge(patient, prior);
    await this.messages.add({ ...key, type, state: 'taken', errorCode: null, orderIds: [] });
  }
}
