import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7Messages } from '../../../domain/hl7/hl7-messages.js';
import { Hl7PeerRepository } from '../../../domain/hl7/hl7-peer.repository.js';
import { Hl7Patients } from '../../services/hl7/hl7-patients.js';
import { TakeHl7Patient } from './take-hl7-patient.command.js';

@CommandHandler(TakeHl7Patient)
export class TakeHl7PatientHandler implements ICommandHandler<TakeHl7Patient> {
  constructor(
    private readonly peers: Hl7PeerRepository,
    private readonly messages: Hl7Messages,
    private readonly patients: Hl7Patients,
  ) {}

  async execute({ peerId, type, controlId, digest, patient }: TakeHl7Patient): Promise<void> {
    await this.peers.hold(peerId);
    const key = { peerId, controlId, digest };
    if (await this.messages.taken(key)) return;
    await this.patients.correct(patient);
    await this.messages.add({ ...key, type, state: 'taken', errorCode: null, orderIds: [] });
  }
}
