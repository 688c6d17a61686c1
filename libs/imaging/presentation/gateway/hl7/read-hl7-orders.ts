import { plainToInstance } from 'class-transformer';
import { Hl7Failure } from '#platform/hl7/hl7-failure';
import type { Hl7Message } from '#platform/hl7/hl7-message';
import type { Hl7Segment } from '#platform/hl7/hl7-segment';
import { hl7Time } from '#platform/hl7/hl7-time';
import { Hl7OrderFields, type Hl7Referrer } from '../../../application/services/hl7/hl7-order.fields.js';
import type { OrderPriority } from '../../../domain/order-priority.js';
import type { PatientClass } from '../../../domain/patient-class.js';
import { searchKey } from '../../../domain/search-key.js';
import { readHl7Name } from './read-hl7-patient.js';

/** HL7 table 0119, Order Control Codes, that we know. */
const CONTROLS: Readonly<Record<string, Hl7OrderFields['control']>> = {
  NW: 'new',
  XO: 'change',
  CA: 'cancel',
  DC: 'cancel',
};
/** HL7 table 0485, Extended Priority Codes, and 0027 before it; as soon as possible is urgent here. */
const PRIORITIES: Readonly<Record<string, OrderPriority>> = {
  S: 'stat',
  STAT: 'stat',
  A: 'urgent',
  ASAP: 'urgent',
  T: 'urgent',
  R: 'routine',
};
/** HL7 table 0004, Patient Class; who comes again and again comes from outside. Other classes tell nothing of it. */
const PATIENT_CLASSES: Readonly<Record<string, PatientClass>> = {
  I: 'inpatient',
  O: 'outpatient',
  R: 'outpatient',
  E: 'emergency',
};
/** HL7 table 0074, Diagnostic Service Section, and the modalities of DICOM that senders put there. */
const MODALITIES: Readonly<Record<string, string>> = {
  NMR: 'MR',
  NMS: 'NM',
  RUS: 'US',
  CUS: 'US',
  VUS: 'US',
  OUS: 'US',
  RX: 'DX',
};
for (const code of ['CT', 'MR', 'US', 'DX', 'CR', 'MG', 'NM', 'PT', 'XA', 'RF', 'BMD', 'IO', 'PX'])
  Object.assign(MODALITIES, { [code]: code });

/** The orders of ORM^O01 and OMG^O19: an ORC each, and what follows it; PV1 is about all. @throws Hl7Failure */
export function readHl7Orders(message: Hl7Message, timeZone: string, now = new Date()): Hl7OrderFields[] {
  const groups = message.groups('ORC');
  if (groups.length === 0) throw new Hl7Failure('100', 'the message has no ORC segment');
  const patientClass = PATIENT_CLASSES[message.find('PV1')?.text(2, 1).toUpperCase() ?? ''];
  return groups.map((group) => {
    const [orc] = group as [Hl7Segment];
    const details = group.filter(({ name }) => name === 'OBR');
    if (details.length > 1) throw new Hl7Failure('100', 'an order has more than one OBR segment');
    return readOrder(orc, details[0], group, { timeZone, now, patientClass });
  });
}

function readOrder(
  orc: Hl7Segment,
  obr: Hl7Segment | undefined,
  group: readonly Hl7Segment[],
  { patientClass, ...time }: { timeZone: string; now: Date; patientClass: PatientClass | undefined },
): Hl7OrderFields {
  const control = CONTROLS[orc.text(1).toUpperCase()];
  if (!control) throw new Hl7Failure('103', 'the order control of ORC-1 is not one of NW, XO, CA, DC');
  const placerNumber = numberOf(orc) || (obr && numberOf(obr)) || '';
  if (placerNumber === '') throw new Hl7Failure('101', 'an order has no placer order number (ORC-2)');
  const timing = group.find(({ name }) => name === 'TQ1');
  const text = (field: number, component?: number): string => obr?.text(field, component) ?? '';
  const priority =
    PRIORITIES[
      (timing?.text(9) || orc.text(7, 6) || text(27, 6) || text(5)).toUpperCase().split(/[^A-Z]/)[0] ?? ''
    ];
  const appointmentAt = appointmentOf([timing?.text(7) ?? '', text(36), orc.text(7, 4), text(27, 4)], time);
  const procedureName = (text(4, 2) || text(4, 5)).slice(0, 200);
  const procedureCode = text(4, 1) || text(4, 4);
  const reason = reasonOf(obr, group);
  const modality = MODALITIES[text(24).toUpperCase()];
  const referrer = referrerOf(orc, 12) ?? (obr && referrerOf(obr, 16));
  const cancelReason = (orc.text(16, 2) || orc.text(16, 1)).slice(0, 500);
  return plainToInstance(Hl7OrderFields, {
    control,
    placerNumber,
    ...(procedureCode !== '' && procedureCode.length <= 64 && { procedureCode }),
    ...(procedureName !== '' && { procedureName }),
    ...(modality && { modality }),
    ...(priority && { priority }),
    ...(patientClass && { patientClass }),
    ...(reason !== '' && { reason }),
    ...(appointmentAt && { appointmentAt }),
    ...(referrer && { referrer }),
    ...(cancelReason !== '' && { cancelReason }),
  });
}

/** EI: the number, and who gives such numbers out. */
function numberOf(segment: Hl7Segment): string {
  const [number, namespace] = [segment.text(2, 1), segment.text(2, 2)];
  return number !== '' && namespace !== '' ? `${number}^${namespace}` : number;
}

/** The first that names an hour to come: senders put the time of the order, or a day only, into the same fields. */
function appointmentOf(
  texts: readonly string[],
  { timeZone, now }: { timeZone: string; now: Date },
): Date | undefined {
  for (const text of texts) {
    if (!/^\d{10}/.test(text)) continue;
    const moment = hl7Time.readMoment(text, timeZone);
    if (moment > now) return moment;
  }
  return undefined;
}

/** Why it is asked for (OBR-31), what is known (OBR-13), and notes. */
function reasonOf(obr: Hl7Segment | undefined, group: readonly Hl7Segment[]): string {
  if (!obr) return '';
  const reasons = obr.all(31, 2).map((text, n) => text || obr.text(31, 1, n));
  const notes = group.filter(({ name }) => name === 'NTE').flatMap((note) => note.all(3));
  return [reasons.filter((reason) => reason !== '').join('; '), obr.text(13), ...notes]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, 2_000);
}

/** XCN: by the number that the peer gives people, else by the name. */
function referrerOf(segment: Hl7Segment, field: number): Hl7Referrer | undefined {
  const [id, authority] = [segment.text(field, 1), segment.text(field, 9)];
  const name = readHl7Name(segment, field, 2) || id;
  if (name === '') return undefined;
  const number =
    id !== '' ? [id, authority].filter((part) => part !== '').join('^') : `name:${searchKey(name)}`;
  return { number: number.slice(0, 100), name };
}
