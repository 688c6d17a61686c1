import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { isSamePerson } from '../../domain/is-same-person.js';
import type { MatchingPolicy } from '../../domain/matching-policy.js';
import { MatchingPolicyRepository } from '../../domain/matching-policy.repository.js';
import { OrderCandidates } from '../../domain/order-candidates.js';
import { probableOrder, suggestOrders } from '../../domain/order-suggestion.js';
import type { Order } from '../../domain/order.js';
import { OrderRepository } from '../../domain/order.repository.js';
import { PatientIdentifierRepository } from '../../domain/patient-identifier.repository.js';
import type { Patient } from '../../domain/patient.js';
import { PatientRepository } from '../../domain/patient.repository.js';
import { StudyHistoryRepository } from '../../domain/study-history.repository.js';
import type { MatchedBy } from '../../domain/study-match.js';
import type { Study } from '../../domain/study.js';
import { CurrentAuthor } from './current-author.js';

/** How a match came about. */
export interface MatchBasis {
  readonly by: MatchedBy;
  /** A person has seen that the images name somebody else. */
  readonly accepted?: boolean;
  readonly reason?: string | null;
}

/** Finds the order that a study answers, as the practice's rules say. The caller stores the study. */
@Injectable()
export class StudyMatching {
  constructor(
    private readonly orders: OrderRepository,
    private readonly patients: PatientRepository,
    private readonly identifiers: PatientIdentifierRepository,
    private readonly candidates: OrderCandidates,
    private readonly policies: MatchingPolicyRepository,
    private readonly history: StudyHistoryRepository,
    private readonly author: CurrentAuthor,
  ) {}

  /**
   * Matches a study that belongs to no order, or says why not: by its accession number, else by likeness where the practice
   * wants that; else it is linked to the patient whose identifier it carries. Whose it was before is written down.
   *
   * @param news `nothing` when nothing is known of the study that was not known the last time
   */
  async settle(study: Study, news: 'arrival' | 'something' | 'nothing' = 'something'): Promise<void> {
    if (study.orderId) return;
    const { patientId } = study;
    if (study.accessionNumber) await this.byAccessionNumber(study, study.accessionNumber);
    if (study.orderId || news === 'nothing') return;
    const policy = await this.policies.get();
    if (!study.accessionNumber) {
      study.unmatchedReason = 'no-accession';
      if (policy.withoutAccession === 'match') await this.byLikeness(study, policy);
    }
    if (study.orderId) return;
    await this.link(study, policy);
    if (news === 'something' && study.patientId !== patientId) await this.noteMoved(study, patientId);
  }

  /** Links a study of no order to the one patient who has an identifier of it, and whom its images name. */
  async link(study: Study, known?: MatchingPolicy): Promise<void> {
    const policy = known ?? (await this.policies.get());
    if (!policy.linkPatients) return;
    const found = await this.identifiers.patientsWith(policy.normalize(study.patientIdentifiers));
    const patient = found.length === 1 ? await this.patients.find(found[0]!) : undefined;
    study.linkTo(patient && isSamePerson(study, patient) ? patient.id : null);
  }

  /** Matches a study to an order, which is stored here, and writes down how. */
  async match(study: Study, order: Order, { by, accepted = false, reason }: MatchBasis): Promise<void> {
    const patient = await this.patientOf(order);
    const { patientId: fromPatientId } = study;
    study.matchTo(order, patient, by, accepted);
    if (order.acquire(study.id)) await this.orders.update(order);
    const { patientId, patientMismatch } = study;
    const details = { orderId: order.id, by, patientMismatch, accepted, fromPatientId, patientId };
    const author = this.author.get();
    await this.history.add({ study, action: 'matched', author, reason: reason ?? null, details });
  }

  /** Whether the images name somebody else than the order, which this practice wants a person to look at first. */
  async isHeld(study: Study, order: Order): Promise<boolean> {
    const { onConflict } = await this.policies.get();
    return onConflict === 'hold' && !isSamePerson(study, await this.patientOf(order));
  }

  private async noteMoved(study: Study, fromPatientId: string | null): Promise<void> {
    const details = { fromPatientId, patientId: study.patientId };
    await this.history.add({ study, action: 'moved', author: this.author.get(), reason: null, details });
  }

  private async byAccessionNumber(study: Study, accessionNumber: string): Promise<void> {
    const order = await this.orders.claimByAccessionNumber(accessionNumber);
    if (!order || !(await this.isOwn(study))) study.unmatchedReason = 'unknown-accession';
    else if (order.status === 'cancelled') study.unmatchedReason = 'cancelled-order';
    else if (study.refusedOrderIds.includes(order.id) || (await this.isHeld(study, order)))
      study.unmatchedReason = 'patient-conflict';
    else await this.match(study, order, { by: 'accession' });
  }

  private async isOwn({ accessionIssuer }: Study): Promise<boolean> {
    return accessionIssuer === null || (await this.policies.get()).isOwn(accessionIssuer);
  }

  private async byLikeness(study: Study, policy: MatchingPolicy): Promise<void> {
    const identifiers = policy.normalize(study.patientIdentifiers);
    const sought = { studyId: study.id, identifiers, birthDate: study.patientBirthDate };
    const candidates = (await this.candidates.find([sought])).get(study.id) ?? [];
    const suggested = suggestOrders(study, candidates, policy.days);
    const probable = probableOrder(
      suggested.filter(({ orderId }) => !study.refusedOrderIds.includes(orderId)),
    );
    const order = probable && (await this.orders.claim(probable.orderId));
    if (order && (order.status === 'requested' || order.status === 'scheduled'))
      await this.match(study, order, { by: 'probable' });
  }

  private async patientOf(order: Order): Promise<Patient> {
    const patient = await this.patients.find(order.patientId);
    if (!patient) throw notFound('imaging.patient');
    return patient;
  }
}
