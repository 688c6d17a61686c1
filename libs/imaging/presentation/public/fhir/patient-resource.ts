import type { FhirBase } from '#platform/fhir/fhir-base';
import type { FhirIdentifier, FhirName, FhirReference, FhirTelecom } from '#platform/fhir/fhir-elements';
import type { FhirResource } from '#platform/fhir/fhir-resource';
import { metaOf } from '#platform/fhir/meta-of';
import { narrative } from '#platform/fhir/narrative';
import { present } from '#platform/fhir/present';
import type { PatientRecordView } from '../../../application/queries/find-patient-records/patient-record.view.js';
import { humanName } from './human-name.js';
import { PATIENT_NUMBER } from './patient-number.js';
import { telecom } from './telecom.js';

/** hl7.org/fhir/R4/patient.html */
export interface PatientResource extends FhirResource {
  readonly resourceType: 'Patient';
  readonly identifier?: readonly FhirIdentifier[];
  readonly active: boolean;
  readonly name: readonly FhirName[];
  readonly telecom?: readonly FhirTelecom[];
  readonly gender?: string;
  readonly birthDate?: string;
  readonly link?: readonly { readonly other: FhirReference; readonly type: 'replaced-by' | 'replaces' }[];
}

const TYPES = 'http://terminology.hl7.org/CodeSystem/v2-0203';
const TYPE_OF: Readonly<Record<string, string>> = {
  record: 'MR',
  national: 'NI',
  insurance: 'MB',
  visit: 'VN',
  passport: 'PPN',
};
type Identifier = PatientRecordView['identifiers'][number];

export function patientResource(patient: PatientRecordView, base: FhirBase): PatientResource {
  const { id, name, birthDate, sex, mergedIntoId, replacedIds, identifiers, updatedAt } = patient;
  const reference = (other: string) => ({ reference: `Patient/${other}` });
  return present({
    resourceType: 'Patient' as const,
    id,
    meta: metaOf(updatedAt),
    text: narrative('Patient', [
      ['Name', name],
      ['Born', birthDate],
      ['Sex', sex],
      ['Number', identifiers.find(({ use }) => use === 'usual')?.value],
    ]),
    identifier: identifiers.map((identifier) => identifierOf(identifier, base)),
    active: mergedIntoId === null,
    name: [humanName(name)],
    telecom: telecom(patient),
    gender: sex,
    birthDate,
    link: [
      ...(mergedIntoId ? [{ other: reference(mergedIntoId), type: 'replaced-by' as const }] : []),
      ...replacedIds.map((other) => ({ other: reference(other), type: 'replaces' as const })),
    ],
  });
}

function identifierOf({ value, issuer, type, use }: Identifier, base: FhirBase): FhirIdentifier {
  const code = TYPE_OF[type];
  return present({
    use,
    type: code ? { coding: [{ system: TYPES, code }] } : undefined,
    system: base.systemOf(issuer, PATIENT_NUMBER),
    value,
    assigner: issuer === '' ? undefined : { display: issuer },
  });
}
