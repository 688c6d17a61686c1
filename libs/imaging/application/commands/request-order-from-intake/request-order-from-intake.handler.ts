import { CommandHandler, type ICommandHandler, nameId } from '#kernel';
import { newAccessionNumber } from '../../../domain/accession-number.js';
import { isSamePerson } from '../../../domain/is-same-person.js';
import { Order } from '../../../domain/order.js';
import { OrderRepository } from '../../../domain/order.repository.js';
import { Patient } from '../../../domain/patient.js';
import { PatientRepository } from '../../../domain/patient.repository.js';
import { Examinations } from '../../services/examinations.js';
import { RequestOrderFromIntake } from './request-order-from-intake.command.js';

@CommandHandler(RequestOrderFromIntake)
export class RequestOrderFromIntakeHandler implements ICommandHandler<RequestOrderFromIntake> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly patients: PatientRepository,
    private readonly examinations: Examinations,
  ) {}

  async execute(command: RequestOrderFromIntake): Promise<string> {
    const id = nameId(command.intakeId, 'order');
    if (await this.orders.find(id)) return id;
    const patient = await this.patientOf(command);
    const { examination, modality, bodyPart, conversationId, contactId } = command;
    const order = Order.request({
      ...(await this.examinations.named(examination, modality ?? null, bodyPart ?? null)),
      id,
      accessionNumber: newAccessionNumber(),
      patientId: patient.id,
      priority: 'routine',
      patientClass: null,
      reason: command.reason ?? null,
      referrerId: null,
      siteId: null,
      conversationId,
      contactId,
    });
    await this.orders.add(order);
    return id;
  }

  /**
   * The patient for whom this contact was verified, if that is whom they describe; else one whom they have described
   * before, else a new one. Never one whom others know: a name and a birth date on a messenger prove nothing, and must not
   * lead to somebody's records. Staff merge them when they have checked.
   */
  private async patientOf(command: RequestOrderFromIntake): Promise<Patient> {
    const { contactId, patientName: name, contactConsent } = command;
    const birthDate = command.birthDate ?? null;
    const verified = await this.verifiedFor(command);
    // What is known of them, staff have checked: a chat changes none of it.
    if (verified) return verified;
    const known = await this.patients.findDescribed(contactId, name, birthDate);
    const reach = {
      phone: command.phone ?? known?.phone ?? null,
      email: command.email ?? known?.email ?? null,
    };
    if (known) {
      known.change({ ...reach, contactConsent });
      await this.patients.update(known);
      return known;
    }
    const facts = { name, birthDate, sex: null, number: null, ...reach, contactConsent };
    const patient = Patient.describe(facts, contactId);
    await this.patients.add(patient);
    return patient;
  }

  /** A parent orders for themself or for one of the children: name and birth date must say for whom. */
  private async verifiedFor(command: RequestOrderFromIntake): Promise<Patient | undefined> {
    const { verifiedPatientIds = [], patientName, birthDate: patientBirthDate = null } = command;
    if (patientBirthDate === null) return undefined;
    const described = new Map<string, Patient>();
    for (const id of verifiedPatientIds) {
      const linked = await this.patients.pin(id);
      const patient = linked?.mergedIntoId ? await this.patients.pin(linked.mergedIntoId) : linked;
      if (patient?.birthDate && isSamePerson({ patientName, patientBirthDate }, patient))
        described.set(patient.id, patient);
    }
    const [only, ...others] = described.values();
    return others.length === 0 ? only : undefined;
  }
}
