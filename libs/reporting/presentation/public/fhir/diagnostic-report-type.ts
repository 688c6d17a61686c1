import type { FhirType } from '#platform/fhir/fhir-type';
import { dateParameter } from '#platform/fhir/parameters/date-parameter';
import { identifierParameter } from '#platform/fhir/parameters/identifier-parameter';
import { referenceParameter } from '#platform/fhir/parameters/reference-parameter';
import { tokenParameter } from '#platform/fhir/parameters/token-parameter';
import { type DiagnosticReportResource, REPORT_ID } from './diagnostic-report-resource.js';

const STATUSES = ['preliminary', 'final', 'corrected', 'appended', 'cancelled', 'entered-in-error'];

export const DIAGNOSTIC_REPORT: FhirType<DiagnosticReportResource> = {
  name: 'DiagnosticReport',
  documentation:
    'Reports as they were issued; drafts are not here. An amendment or addendum is a new version of the same resource.',
  parameters: [
    identifierParameter(
      {
        name: 'identifier',
        field: 'identifier',
        definition: 'clinical-identifier',
        documentation: 'The accession number of the order, or the practice’s identifier of the report',
      },
      ({ system, code }, base) => {
        if (system === base.system(REPORT_ID)) return { issuer: 'report', ...(code ? { value: code } : {}) };
        if (system && system !== base.system('accession-number')) return undefined;
        return code === undefined ? {} : { value: code };
      },
    ),
    ...(['patient', 'subject'] as const).map((name) =>
      referenceParameter({
        name,
        field: 'patientId',
        definition: name === 'patient' ? 'clinical-patient' : 'DiagnosticReport-subject',
        documentation: 'Who was examined',
        targets: ['Patient'],
      }),
    ),
    referenceParameter({
      name: 'based-on',
      field: 'orderId',
      definition: 'DiagnosticReport-based-on',
      documentation: 'The order that it answers',
      targets: ['ServiceRequest'],
      optional: true,
    }),
    referenceParameter({
      name: 'imaging-study',
      field: 'studyId',
      documentation: 'The study that it is about',
      targets: ['ImagingStudy'],
    }),
    ...(['results-interpreter', 'performer'] as const).map((name) =>
      referenceParameter({
        name,
        field: 'readerId',
        definition: `DiagnosticReport-${name}`,
        documentation: 'Who wrote or signed it',
        targets: ['Practitioner'],
      }),
    ),
    tokenParameter(
      {
        name: 'status',
        field: 'status',
        definition: 'DiagnosticReport-status',
        documentation: `One of ${STATUSES.join(', ')}; amended finds corrected and appended ones`,
      },
      {
        systems: ['http://hl7.org/fhir/diagnostic-report-status'],
        stored: {
          ...Object.fromEntries(STATUSES.map((status) => [status, [status]])),
          amended: ['corrected', 'appended'],
        },
      },
    ),
    dateParameter('instant', {
      name: 'issued',
      field: 'issuedAt',
      definition: 'DiagnosticReport-issued',
      documentation: 'When this version was signed, or issued as preliminary',
    }),
    dateParameter('day', {
      name: 'date',
      field: 'performedOn',
      definition: 'clinical-date',
      documentation: 'The day of the examination',
      optional: true,
    }),
  ],
  sorts: { _lastUpdated: 'updatedAt', issued: 'issuedAt', date: 'performedOn' },
  defaultSort: '-updatedAt',
  includes: [
    { name: 'subject', targets: ['Patient'], references: ({ subject }) => [subject] },
    { name: 'patient', targets: ['Patient'], references: ({ subject }) => [subject] },
    { name: 'based-on', targets: ['ServiceRequest'], references: ({ basedOn = [] }) => basedOn },
    { name: 'imaging-study', targets: ['ImagingStudy'], references: ({ imagingStudy }) => imagingStudy },
    {
      name: 'results-interpreter',
      targets: ['Practitioner'],
      references: ({ resultsInterpreter = [] }) => resultsInterpreter,
    },
    { name: 'performer', targets: ['Practitioner'], references: ({ performer = [] }) => performer },
  ],
  required: ['status', 'code'],
  summary: [
    'identifier',
    'basedOn',
    'category',
    'subject',
    'effectiveDateTime',
    'issued',
    'performer',
    'resultsInterpreter',
  ],
};
