import type { FhirType } from '#platform/fhir/fhir-type';
import { dateParameter } from '#platform/fhir/parameters/date-parameter';
import { identifierParameter } from '#platform/fhir/parameters/identifier-parameter';
import { stringParameter } from '#platform/fhir/parameters/string-parameter';
import { tokenParameter } from '#platform/fhir/parameters/token-parameter';
import { PATIENT_NUMBER } from './patient-number.js';
import type { PatientResource } from './patient-resource.js';

export const PATIENT: FhirType<PatientResource> = {
  name: 'Patient',
  documentation: 'Persons who are examined. One who was merged is inactive and says by whom it was replaced.',
  parameters: [
    identifierParameter(
      {
        name: 'identifier',
        field: 'identifier',
        definition: 'Patient-identifier',
        documentation: 'A number of the patient, with or without the system that gives it out',
      },
      ({ system, code }, base) => ({
        ...(code === undefined ? {} : { value: code }),
        ...(system === undefined ? {} : { issuer: base.issuerOf(system, PATIENT_NUMBER) }),
      }),
    ),
    ...(['name', 'family', 'given'] as const).map((name) =>
      stringParameter({
        name,
        field: name,
        definition: name === 'name' ? 'Patient-name' : `individual-${name}`,
        documentation: `A word of the ${name === 'name' ? 'name' : `${name} name`}, accents and case aside`,
      }),
    ),
    dateParameter('day', {
      name: 'birthdate',
      field: 'birthDate',
      definition: 'individual-birthdate',
      documentation: 'The date of birth',
      optional: true,
    }),
    tokenParameter({
      name: 'gender',
      field: 'gender',
      definition: 'individual-gender',
      documentation: 'female, male or other',
      optional: true,
    }),
    tokenParameter(
      {
        name: 'active',
        field: 'active',
        definition: 'Patient-active',
        documentation: 'false: merged into another',
      },
      { stored: { true: ['true'], false: ['false'] } },
    ),
    ...(['phone', 'email'] as const).map((name) =>
      tokenParameter(
        {
          name,
          field: name,
          definition: `individual-${name}`,
          documentation: 'Exactly so; needs the permission patients.contact',
          optional: true,
        },
        { systems: [name] },
      ),
    ),
  ],
  sorts: { _lastUpdated: 'updatedAt' },
  defaultSort: '-updatedAt',
  includes: [],
  required: ['active', 'link'],
  summary: ['identifier', 'name', 'telecom', 'gender', 'birthDate'],
};
