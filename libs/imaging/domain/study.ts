import { AggregateRoot, conflict, newId } from '#kernel';
import { StudyMatched } from '../contracts/events/study-matched.event.js';
import { StudyReceived } from '../contracts/events/study-received.event.js';
import type { InstanceAttributes } from './dicom/instance-attributes.js';
import { isSamePerson } from './is-same-person.js';
import { searchKey } from './search-key.js';
import type { Order } from './order.js';
import type { Patient } from './patient.js';

/** What was added to a study by one batch of instances. */
export interface StudyGrowth {
  readonly series: number;
  readonly instances: number;
  readonly modalities: readonly string[];
}

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

  /** The first instance of a study that is not known yet. */
  static receive(attributes: InstanceAttributes, now = new Date()): Study {
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
    });
    study.record(new StudyReceived({ studyId: study.id }));
    return study;
  }

  /** Counts what was stored, and takes from it what earlier instances left out. */
  grow(growth: StudyGrowth, attributes: InstanceAttributes, now = new Date()): void {
    this.seriesCount += growth.series;
    this.instanceCount += growth.instances;
    this.modalities = [...new Set([...this.modalities, ...growth.modalities])].sort();
    this.lastInstanceAt = now;
    const missing = Object.entries(describe(attributes)).filter(
      ([name]) => this[name as keyof this] === null,
    );
    Object.assign(this, Object.fromEntries(missing));
  }

  /** Belongs to an order from now on. Matching it to the same order again changes nothing. */
  matchTo(order: Order, patient: Patient): void {
    if (this.orderId === order.id) return;
    if (this.orderId) throw conflict('imaging.study-matched', 'This study belongs to another order already.');
    this.orderId = order.id;
    this.patientId = patient.id;
    this.patientMismatch = !isSamePerson(this, patient);
    this.record(new StudyMatched({ studyId: this.id, orderId: order.id }));
  }
}

const isoDate = (date: string | undefined): string | null =>
  date === undefined ? null : `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;

/** The study-level attributes of an instance, as the columns hold them. */
function describe({ study, patient }: InstanceAttributes) {
  return {
    studyDate: isoDate(study.date),
    studyTime: study.time ?? null,
    timezoneOffset: study.timezoneOffset ?? null,
    accessionNumber: study.accessionNumber ?? null,
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
    patientBirthDate: isoDate(patient.birthDate),
    patientSex: patient.sex ?? null,
  };
}
