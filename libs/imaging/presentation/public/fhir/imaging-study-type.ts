import type { FhirType } from '#platform/fhir/fhir-type';
import { dateParameter } from '#platform/fhir/parameters/date-parameter';
import { identifierParameter } from '#platform/fhir/parameters/identifier-parameter';
import { referenceParameter } from '#platform/fhir/parameters/reference-parameter';
import { tokenParameter } from '#platform/fhir/parameters/token-parameter';
import { ACCESSION_NUMBER } from './accession-identifier.js';
import { type ImagingStudyResource, STUDY_UID_SYSTEM } from './imaging-study-resource.js';

export const IMAGING_STUDY: FhirType<ImagingStudyResource> = {
  name: 'ImagingStudy',
  documentation:
    'Studies with their series; instances and pixels come by DICOMweb, which the endpoint names.',
  parameters: [
    identifierParameter(
      {
        name: 'identifier',
        field: 'identifier',
        definition: 'clinical-identifier',
        documentation: 'The Study Instance UID (with or without urn:oid:) or the accession number',
      },
      ({ system, code }, base) => {
        const value = code === undefined ? {} : { value: code.replace(/^urn:oid:/, '') };
        if (system === STUDY_UID_SYSTEM) return { ...value, issuer: 'uid' };
        if (system === base.system(ACCESSION_NUMBER)) return { ...value, issuer: 'accession' };
        return system ? undefined : value;
      },
    ),
    ...(['patient', 'subject'] as const).map((name) =>
      referenceParameter({
        name,
        field: 'patientId',
        definition: name === 'patient' ? 'clinical-patient' : 'ImagingStudy-subject',
        documentation: 'Who was examined',
        targets: ['Patient'],
        optional: true,
      }),
    ),
    referenceParameter({
      name: 'basedon',
      field: 'orderId',
      definition: 'ImagingStudy-basedon',
      documentation: 'The order that it answers',
      targets: ['ServiceRequest'],
      optional: true,
    }),
    dateParameter('day', {
      name: 'started',
      field: 'studyDate',
      definition: 'ImagingStudy-started',
      documentation: 'The day of the study, as the images say',
      optional: true,
    }),
    tokenParameter(
      {
        name: 'modality',
        field: 'modality',
        definition: 'ImagingStudy-modality',
        documentation: 'A modality of one of its series',
      },
      { systems: ['http://dicom.nema.org/resources/ontology/DCM'] },
    ),
    tokenParameter(
      {
        name: 'status',
        field: 'status',
        definition: 'ImagingStudy-status',
        documentation: 'Always available',
      },
      { systems: ['http://hl7.org/fhir/imagingstudy-status'] },
    ),
  ],
  sorts: { _lastUpdated: 'updatedAt', started: 'studyDate' },
  defaultSort: '-receivedAt',
  includes: [
    { name: 'subject', targets: ['Patient'], references: ({ subject }) => [subject] },
    { name: 'patient', targets: ['Patient'], references: ({ subject }) => [subject] },
    { name: 'basedon', targets: ['ServiceRequest'], references: ({ basedOn = [] }) => basedOn },
  ],
  required: ['status', 'subject'],
  summary: [
    'identifier',
    'modality',
    'started',
    'basedOn',
    'referrer',
    'numberOfSeries',
    'numberOfInstances',
    'description',
  ],
};
