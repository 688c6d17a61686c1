import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7Messages } from '../../../domain/hl7/hl7-messages.js';
import { Hl7PeerRepository } from '../../../domain/hl7/hl7-peer.repository.js';
import { Hl7Orders } from '../../services/hl7/hl7-orders.js';
import { Hl7Patients } from '../../services/hl7/hl7-patients.js';
import { PatientNumbers } from '../../services/patient-numbers.js';
import { type Hl7OrderTaken, TakeHl7Orders } from './take-hl7-orders.command.js';

@CommandHandler(TakeHl7Orders)
export class TakeHl7OrdersHandler implements ICommandHandler<TakeHl7Orders> {
  constructor(
    private readonly peers: Hl7PeerRepository,
    private readonly messages: Hl7Messages,
    private readonly patients: Hl7Patients,
    private readonly orders: Hl7Orders,
    private readonly numbers: PatientNumbers,
  ) {}

  async execute(command: TakeHl7Orders): Promise<Hl7OrderTaken[]> {
    const { peerId, type, controlId, digest } = command;
    // One message of a peer after the other, or two of the same order would make two orders.
    await this.peers.hold(peerId);
    const key = { peerId, controlId, digest };
    const before = await this.messages.taken(key);
    if (before) return this.orders.numbersOf(before, command.orders);
    const patient = await this.patients.findOrAdd(command.patient);
    if (command.orders.some(({ appointmentAt }) => appointmentAt)) await this.numbers.giveTo(patient.id);
    const orderIds: string[] = [];
    for (const order of command.orders) orderIds.push(await this.orders.take(peerId, patient.id, order));
    await this.messages.add({ ...key, type, state: 'taken', errorCode: null, orderIds });
    return this.orders.numbersOf(orderIds, command.orders);
  }
}
