import type { FhirBase } from '#platform/fhir/fhir-base';
import type { FhirCoding, FhirConcept, FhirIdentifier, FhirReference } from '#platform/fhir/fhir-elements';
import type { FhirResource } from '#platform/fhir/fhir-resource';
import { metaOf } from '#platform/fhir/meta-of';
import { narrative } from '#platform/fhir/narrative';
import { present } from '#platform/fhir/present';
import type { StudyRecordView } from '../../../application/queries/find-study-records/study-record.view.js';
import { accessionIdentifier } from './accession-identifier.js';
import { dicomModality } from './dicom-modality.js';
import { humanName } from './human-name.js';
import { studyStarted } from './study-started.js';

interface Series {
  readonly uid: string;
  readonly number?: number;
  readonly modality: FhirCoding;
  readonly description?: string;
  readonly numberOfInstances: number;
  readonly bodySite?: FhirCoding;
}

interface Endpoint extends FhirResource {
  readonly status: 'active';
  readonly connectionType: FhirCoding;
  readonly payloadType: readonly FhirConcept[];
  readonly address: string;
}

/** hl7.org/fhir/R4/imagingstudy.html */
export interface ImagingStudyResource extends FhirResource {
  readonly resourceType: 'ImagingStudy';
  readonly contained: readonly Endpoint[];
  readonly identifier: readonly FhirIdentifier[];
  readonly status: 'available';
  readonly modality?: readonly FhirCoding[];
  readonly subject: FhirReference;
  readonly started?: string;
  readonly basedOn?: readonly FhirReference[];
  readonly referrer?: FhirReference;
  readonly endpoint: readonly FhirReference[];
  readonly numberOfSeries: number;
  readonly numberOfInstances: number;
  readonly description?: string;
  readonly series?: readonly Series[];
}

/** Of Study Instance UIDs (hl7.org/fhir/R4/imagingstudy.html#notes). */
export const STUDY_UID_SYSTEM = 'urn:dicom:uid';

export function imagingStudyResource(study: StudyRecordView, base: FhirBase): ImagingStudyResource {
  const { accessionNumber, referringPhysicianName, orderId, description } = study;
  return present({
    resourceType: 'ImagingStudy' as const,
    id: study.id,
    meta: metaOf(study.updatedAt),
    text: narrative('Imaging study', [
      ['Description', description],
      ['Date', study.studyDate],
      ['Modalities', study.modalities.join(', ')],
      ['Series', String(study.seriesCount)],
      ['Images and other objects', String(study.instanceCount)],
    ]),
    contained: [dicomweb(base)],
    identifier: [
      { system: STUDY_UID_SYSTEM, value: `urn:oid:${study.studyInstanceUid}` },
      ...(accessionNumber ? [accessionIdentifier(accessionNumber, base)] : []),
    ],
    status: 'available' as const,
    modality: study.modalities.map(dicomModality),
    subject: subjectOf(study),
    started: studyStarted(study),
    basedOn: orderId ? [{ reference: `ServiceRequest/${orderId}` }] : [],
    referrer: referringPhysicianName ? { display: humanName(referringPhysicianName).text } : undefined,
    endpoint: [{ reference: '#dicomweb' }],
    numberOfSeries: study.seriesCount,
    numberOfInstances: study.instanceCount,
    description,
    series: study.series.map(({ uid, number, modality, bodyPart, instanceCount, ...series }) =>
      present({
        uid,
        number: number !== null && number >= 0 ? number : null,
        modality: dicomModality(modality ?? 'OT'),
        description: series.description,
        numberOfInstances: instanceCount,
        bodySite: bodyPart ? { display: bodyPart } : undefined,
      }),
    ),
  });
}

/** Whoever the images name, where nobody of ours is known to be it. */
function subjectOf({ patientId, namedPatient, namedPatientNumber }: StudyRecordView): FhirReference {
  if (patientId) return { reference: `Patient/${patientId}` };
  return present({
    type: 'Patient',
    identifier: namedPatientNumber ? { value: namedPatientNumber } : undefined,
    display: namedPatient ? humanName(namedPatient).text : 'unknown',
  });
}

/** Where instances are (hl7.org/fhir/R4/valueset-endpoint-connection-type.html). */
const dicomweb = (base: FhirBase): Endpoint => ({
  resourceType: 'Endpoint',
  id: 'dicomweb',
  status: 'active',
  connectionType: {
    system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type',
    code: 'dicom-wado-rs',
  },
  payloadType: [{ text: 'DICOM' }],
  address: `${base.root}/dicomweb`,
});
