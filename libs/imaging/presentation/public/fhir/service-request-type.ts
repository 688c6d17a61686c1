import type { FhirType } from '#platform/fhir/fhir-type';
import { dateParameter } from '#platform/fhir/parameters/date-parameter';
import { identifierParameter } from '#platform/fhir/parameters/identifier-parameter';
import { referenceParameter } from '#platform/fhir/parameters/reference-parameter';
import { tokenParameter } from '#platform/fhir/parameters/token-parameter';
import { ACCESSION_NUMBER } from './accession-identifier.js';
import type { ServiceRequestResource } from './service-request-resource.js';

export const SERVICE_REQUEST: FhirType<ServiceRequestResource> = {
  name: 'ServiceRequest',
  documentation: 'Examinations that were asked for.',
  parameters: [
    identifierParameter(
      {
        name: 'identifier',
        field: 'identifier',
        definition: 'clinical-identifier',
        documentation: 'The accession number, or the number of who placed the order',
      },
      ({ system, code }, base) => ({
        ...(code === undefined ? {} : { value: code }),
        ...(system ? { issuer: base.issuerOf(system, ACCESSION_NUMBER) } : {}),
      }),
    ),
    ...(['patient', 'subject'] as const).map((name) =>
      referenceParameter({
        name,
        field: 'patientId',
        definition: name === 'patient' ? 'clinical-patient' : 'ServiceRequest-subject',
        documentation: 'Who is to be examined',
        targets: ['Patient'],
      }),
    ),
    referenceParameter({
      name: 'requester',
      field: 'referrerId',
      definition: 'ServiceRequest-requester',
      documentation: 'Who asked for it',
      targets: ['Practitioner'],
      optional: true,
    }),
    tokenParameter(
      {
        name: 'status',
        field: 'status',
        definition: 'ServiceRequest-status',
        documentation: 'active, completed (there is a signed report) or revoked',
      },
      {
        systems: ['http://hl7.org/fhir/request-status'],
        stored: {
          active: ['requested', 'scheduled', 'acquired'],
          completed: ['completed'],
          revoked: ['cancelled'],
        },
      },
    ),
    tokenParameter(
      {
        name: 'priority',
        field: 'priority',
        definition: 'ServiceRequest-priority',
        documentation: 'routine, urgent or stat',
      },
      { systems: ['http://hl7.org/fhir/request-priority'] },
    ),
    tokenParameter({
      name: 'code',
      field: 'code',
      definition: 'clinical-code',
      documentation: 'The practice’s code of the examination',
      optional: true,
    }),
    dateParameter('instant', {
      name: 'authored',
      field: 'createdAt',
      definition: 'ServiceRequest-authored',
      documentation: 'When it was asked for',
    }),
    dateParameter('instant', {
      name: 'occurrence',
      field: 'appointmentAt',
      definition: 'ServiceRequest-occurrence',
      documentation: 'The appointment',
      optional: true,
    }),
  ],
  sorts: { _lastUpdated: 'updatedAt', authored: 'createdAt' },
  defaultSort: '-updatedAt',
  includes: [
    { name: 'subject', targets: ['Patient'], references: ({ subject }) => [subject] },
    { name: 'patient', targets: ['Patient'], references: ({ subject }) => [subject] },
    { name: 'requester', targets: ['Practitioner'], references: ({ requester }) => [requester] },
  ],
  required: ['status', 'intent', 'subject'],
  summary: [
    'identifier',
    'category',
    'priority',
    'code',
    'orderDetail',
    'occurrenceDateTime',
    'authoredOn',
    'requester',
  ],
};
