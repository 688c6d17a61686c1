import { AggregateRoot, conflict, newId } from '#kernel';
import { StudyCopied } from '../contracts/events/study-copied.event.js';
import { StudyExtended } from '../contracts/events/study-extended.event.js';
import { StudyMatched } from '../contracts/events/study-matched.event.js';
import { StudyPatientSettled } from '../contracts/events/study-patient-settled.event.js';
import { StudyUnmatched } from '../contracts/events/study-unmatched.event.js';
import { StudyReceived } from '../contracts/events/study-received.event.js';
import type { InstanceAttributes } from './dicom/instance-attributes.js';
import { isSamePerson } from './is-same-person.js';
import type { Order } from './order.js';
import type { Identifier } from './patient-identifier.js';
import type { Patient } from './patient.js';
import { searchKey } from './search-key.js';
import type { MatchedBy, UnmatchedReason } from './study-match.js';

/** Images that come after such a pause are told of: who reads may have begun. */
const LULL_MS = 60_000;

/** What was added to a study by one batch of instances. */
export interface StudyGrowth {
  readonly series: number;
  readonly instances: number;
  readonly modalities: readonly string[];
  /** They are no images that came, but were made here of those it has. */
  readonly madeHere?: boolean;
}

/** What a study has after some of its instances were deleted. */
export type StudyRemains = Pick<Study, 'seriesCount' | 'instanceCount' | 'modalities' | 'lastInstanceAt'>;

/** A DICOM study as it was received: who and what it says it is, how large it is, and whose order it answers. */
export class Study extends AggregateRoot {
  static readonly aggregateType = 'study';

  readonly studyInstanceUid!: string;
  /** `YYYY-MM-DD`. */
  studyDate!: string | null;
  /** `HHMMSS.FFFFFF`. */
  studyTime!: string | null;
  timezoneOffset!: string | null;
  accessionNumber!: string | null;
  /** Who gave the accession number out, when the images say so. */
  accessionIssuer!: string | null;
  studyIdText!: string | null;
  description!: string | null;
  institutionName!: string | null;
  referringPhysicianName!: string | null;
  referringPhysicianKey!: string | null;
  /** The component groups of Patient's Name (0010,0010). */
  patientName!: string | null;
  patientNameIdeographic!: string | null;
  patientNamePhonetic!: string | null;
  patientNameKey!: string | null;
  /** Patient ID (0010,0020). */
  patientNumber!: string | null;
  patientNumberIssuer!: string | null;
  /** What the patient is called elsewhere (Other Patient IDs Sequence, 0010,1002). */
  otherPatientIds!: readonly Identifier[];
  patientBirthDate!: string | null;
  patientSex!: string | null;
  modalities!: string[];
  seriesCount!: number;
  instanceCount!: number;
  readonly receivedAt!: Date;
  lastInstanceAt!: Date;
  orderId!: string | null;
  patientId!: string | null;
  /** Matched, but name and birth date are not those of the order's patient: a person has to look. */
  patientMismatch!: boolean;
  /** How its order was found; null while it has none. */
  matchedBy!: MatchedBy | null;
  /** Why it has no order; null when it has one. */
  unmatchedReason!: UnmatchedReason | null;
  /** Orders of which a person has said that it is not theirs: no rule matches it to them again. */
  refusedOrderIds!: readonly string[];
  /** It is kept, however long it was. */
  legalHold!: boolean;
  /** Some instances of it were deleted once. */
  lostInstances!: boolean;
  /** When its report was signed, the last time. */
  reportedAt!: Date | null;
  /** The project that it is a de-identified copy for; null for what came from outside. */
  readonly projectId!: string | null;

  /**
   * The first instance of a study that is not known yet.
   *
   * @param projectId the project that it was copied for
   */
  static receive(attributes: InstanceAttributes, now = new Date(), projectId: string | null = null): Study {
    const study = Object.assign(new Study(), describe(attributes), {
      id: newId(),
      studyInstanceUid: attributes.studyInstanceUid,
      modalities: [],
      seriesCount: 0,
      instanceCount: 0,
      receivedAt: now,
      lastInstanceAt: now,
      orderId: null,
      patientId: null,
      patientMismatch: false,
      matchedBy: null,
      unmatchedReason: null,
      refusedOrderIds: [],
      legalHold: false,
      lostInstances: false,
      reportedAt: null,
      projectId,
    });
    const studyId = study.id;
    study.record(
      projectId === null ? new StudyReceived({ studyId }) : new StudyCopied({ studyId, projectId }),
    );
    return study;
  }

  /** Counts what was stored, and takes from it what earlier instances left out; answers whether it learned anything. */
  grow(growth: StudyGrowth, attributes: InstanceAttributes, now = new Date()): boolean {
    this.seriesCount += growth.series;
    this.instanceCount += growth.instances;
    this.modalities = [...new Set([...this.modalities, ...growth.modalities])].sort();
    if (growth.madeHere) return false;
    const grew = this.projectId === null && this.instanceCount > growth.instances;
    if (grew && now.getTime() - this.lastInstanceAt.getTime() >= LULL_MS)
      this.record(new StudyExtended({ studyId: this.id }));
    this.lastInstanceAt = now;
    const learned = Object.entries(describe(attributes)).filter(
      ([name, value]) => isUnknown(this[name as keyof this]) && !isUnknown(value),
    );
    Object.assign(this, Object.fromEntries(learned));
    return learned.length > 0;
  }

  /** Is what remains of it. */
  shrink(remains: StudyRemains): void {
    const { seriesCount, instanceCount, modalities, lastInstanceAt } = remains;
    Object.assign(this, { seriesCount, instanceCount, modalities, lastInstanceAt, lostInstances: true });
  }

  /**
   * Belongs to an order from now on. Matching it to the same order again changes nothing, but that a person may accept that
   * its images name somebody else.
   */
  matchTo(order: Order, patient: Patient, by: MatchedBy = 'accession', accepted = false): void {
    if (this.projectId !== null)
      throw conflict(
        'imaging.study-copied',
        'This is the de-identified copy of a study: no order belongs to it.',
      );
    if (this.orderId === order.id) {
      if (accepted) this.settlePatient();
      return;
    }
    if (this.orderId) throw conflict('imaging.study-matched', 'This study belongs to another order already.');
    this.orderId = order.id;
    this.patientId = patient.id;
    this.patientMismatch = !accepted && !isSamePerson(this, patient);
    this.matchedBy = by;
    this.unmatchedReason = null;
    this.refusedOrderIds = this.refusedOrderIds.filter((id) => id !== order.id);
    this.record(new StudyMatched({ studyId: this.id, orderId: order.id }));
  }

  /** Belongs to its order no longer, which no rule may doubt; answers whose it was. */
  unmatch(): string {
    const { orderId } = this;
    if (!orderId) throw conflict('imaging.study-not-matched', 'This study belongs to no order.');
    this.refusedOrderIds = [...this.refusedOrderIds, orderId];
    this.orderId = null;
    this.patientId = null;
    this.patientMismatch = false;
    this.matchedBy = null;
    this.unmatchedReason = 'patient-conflict';
    this.record(new StudyUnmatched({ studyId: this.id, orderId }));
    return orderId;
  }

  /** Its report is signed, or signed again. */
  markReported(now: Date): void {
    this.reportedAt = now;
  }

  /** Has all of it kept, or no longer. */
  hold(held: boolean): void {
    this.legalHold = held;
  }

  /** What a signed report was made from does not change by the way. */
  refuseWhenReported(): void {
    if (!this.reportedAt) return;
    throw conflict(
      'imaging.study-reported',
      'The report of this study is signed. Say that you want it anyway (force), and why.',
    );
  }

  /** Is known to be this patient's, without an order. */
  linkTo(patientId: string | null): void {
    if (this.orderId || this.patientId === patientId) return;
    this.patientId = patientId;
    this.record(new StudyPatientSettled({ studyId: this.id }));
  }

  /** The patient of its order is known better by now: the images may name that very person. */
  reviewPatient(patient: Patient): void {
    if (isSamePerson(this, patient)) this.settlePatient();
  }

  private settlePatient(): void {
    if (!this.patientMismatch) return;
    this.patientMismatch = false;
    this.record(new StudyPatientSettled({ studyId: this.id }));
  }

  /** All that its images call the patient: Patient ID first. */
  get patientIdentifiers(): Identifier[] {
    const own = this.patientNumber
      ? [{ value: this.patientNumber, issuer: this.patientNumberIssuer ?? '' }]
      : [];
    return [...own, ...this.otherPatientIds];
  }
}

const isUnknown = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const isoDate = (date: string | undefined): string | null =>
  date === undefined ? null : `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;

/** The study-level attributes of an instance, as the columns hold them. */
function describe({ study, patient }: InstanceAttributes) {
  return {
    studyDate: isoDate(study.date),
    studyTime: study.time ?? null,
    timezoneOffset: study.timezoneOffset ?? null,
    accessionNumber: study.accessionNumber ?? null,
    accessionIssuer: study.accessionNumberIssuer ?? null,
    studyIdText: study.id ?? null,
    description: study.description ?? null,
    institutionName: study.institutionName ?? null,
    referringPhysicianName: study.referringPhysicianName?.alphabetic ?? null,
    referringPhysicianKey: searchKey(study.referringPhysicianName?.alphabetic),
    patientName: patient.name?.alphabetic ?? null,
    patientNameIdeographic: patient.name?.ideographic ?? null,
    patientNamePhonetic: patient.name?.phonetic ?? null,
    patientNameKey: searchKey(patient.name?.alphabetic),
    patientNumber: patient.id ?? null,
    patientNumberIssuer: patient.issuer ?? null,
    otherPatientIds: (patient.otherIds ?? []).map(({ id, issuer }) => ({ value: id, issuer: issuer ?? '' })),
    patientBirthDate: isoDate(patient.birthDate),
    patientSex: patient.sex ?? null,
  };
}
