import { plainToInstance } from 'class-transformer';
import type { Hl7Segment } from '#platform/hl7/hl7-segment';
import { hl7Time } from '#platform/hl7/hl7-time';
import { Hl7Identifier, Hl7PatientFields } from '../../../application/services/hl7/hl7-patient.fields.js';
import type { IdentifierType } from '../../../domain/patient-identifier.js';
import type { Sex } from '../../../domain/patient.js';
import type { Hl7Sender } from './hl7-sender.js';

/** HL7 table 0203, Identifier Type, as far as numbers tell who somebody is; others are `other`. */
const TYPES: Readonly<Record<string, IdentifierType>> = {
  '': 'record',
  MR: 'record',
  PI: 'record',
  PT: 'record',
  PN: 'record',
  NI: 'national',
  NH: 'national',
  SS: 'national',
  HC: 'insurance',
  JHN: 'insurance',
  MA: 'insurance',
  MB: 'insurance',
  MC: 'insurance',
  SN: 'insurance',
  PPN: 'passport',
};
/** Visits and accounts: they are of a stay, not of a person. */
const OF_A_STAY = new Set(['VN', 'AN', 'ANON', 'ANC', 'BC']);
/** HL7 table 0001, Administrative Sex; unknown is nothing said. */
const SEXES: Readonly<Record<string, Sex>> = {
  F: 'female',
  M: 'male',
  O: 'other',
  A: 'other',
  N: 'other',
  X: 'other',
};
const PHONE = /^\+?[0-9 ()/.-]{3,40}$/;

/** Patient numbers (CX) of a field, with those who gave them out. */
export function readHl7Identifiers(
  segment: Hl7Segment,
  field: number,
  { peer, ownNames }: Pick<Hl7Sender, 'peer' | 'ownNames'>,
): Hl7Identifier[] {
  const found = new Map<string, Hl7Identifier>();
  for (let n = 0; n < segment.count(field); n += 1) {
    const [value, type] = [segment.text(field, 1, n), segment.text(field, 5, n).toUpperCase()];
    if (value === '' || OF_A_STAY.has(type)) continue;
    const authority = segment.text(field, 4, n) || segment.text(field, 4, n, 2) || peer.patientIssuer;
    const issuer = ownNames.includes(authority) ? '' : authority;
    found.set(JSON.stringify([value, issuer]), { value, issuer, type: TYPES[type] ?? 'other' });
  }
  return [...found.values()].map((identifier) => plainToInstance(Hl7Identifier, identifier));
}

/** A name (XPN from component 1 on, XCN from 2 on) as people write it. */
export function readHl7Name(segment: Hl7Segment, field: number, first: number): string {
  const [family, given, middle, suffix, prefix] = [0, 1, 2, 3, 4].map((n) => segment.text(field, first + n));
  return [first > 1 ? prefix : '', given, middle, family, suffix]
    .filter((part) => part)
    .join(' ')
    .slice(0, 200);
}

/** Whom a message is about: PID. */
export function readHl7Patient(
  pid: Hl7Segment,
  sender: Pick<Hl7Sender, 'peer' | 'ownNames'>,
): Hl7PatientFields {
  const name = readHl7Name(pid, 5, 1);
  const [born, sex] = [pid.value(7), pid.value(8)];
  const phone = pid.value(13);
  const fields: Hl7PatientFields = {
    identifiers: readHl7Identifiers(pid, pid.count(3) > 0 ? 3 : 2, sender),
    ...(name !== '' && { name }),
    ...(born === null && { birthDate: null }),
    // A year, or a year and a month, is no birthday.
    ...(born && born.length >= 8 && { birthDate: hl7Time.readDate(born) }),
    ...(sex === null && { sex: null }),
    ...(sex && SEXES[sex.toUpperCase()] && { sex: SEXES[sex.toUpperCase()]! }),
    ...phoneOf(pid, phone),
  };
  return plainToInstance(Hl7PatientFields, fields);
}

/** XTN: the number as it is dialled, else in its parts. */
function phoneOf(pid: Hl7Segment, whole: string | null | undefined): { phone?: string | null } {
  if (whole === null) return { phone: null };
  const [country, area, local] = [5, 6, 7].map((part) => pid.text(13, part));
  const parts = local ? [country && `+${country}`, area, local].filter((part) => part).join(' ') : '';
  const phone = [whole ?? '', pid.text(13, 12), parts].find((text) => PHONE.test(text));
  return phone === undefined ? {} : { phone };
}
