import type { FhirBase } from '#platform/fhir/fhir-base';
import type {
  FhirAttachment,
  FhirConcept,
  FhirIdentifier,
  FhirReference,
} from '#platform/fhir/fhir-elements';
import type { FhirResource } from '#platform/fhir/fhir-resource';
import { metaOf } from '#platform/fhir/meta-of';
import { narrative, type NarrativeLine } from '#platform/fhir/narrative';
import { present } from '#platform/fhir/present';
import type { ReportRecordView } from '../../../application/queries/find-report-records/report-record.view.js';
import { mapReportStatus } from '../../../contracts/report-status-mapping.js';

/** hl7.org/fhir/R4/diagnosticreport.html, with what IHE IMR 1.1 asks for. */
export interface DiagnosticReportResource extends FhirResource {
  readonly resourceType: 'DiagnosticReport';
  readonly extension?: readonly { readonly url: string; readonly valueReference: FhirReference }[];
  readonly identifier: readonly FhirIdentifier[];
  readonly basedOn?: readonly FhirReference[];
  readonly status: string;
  readonly category: readonly FhirConcept[];
  readonly code: FhirConcept;
  readonly subject: FhirReference;
  readonly effectiveDateTime?: string;
  readonly issued: string;
  readonly performer?: readonly FhirReference[];
  readonly resultsInterpreter?: readonly FhirReference[];
  readonly imagingStudy: readonly FhirReference[];
  readonly conclusion?: string;
  readonly presentedForm?: readonly FhirAttachment[];
}

/** The report replaces another one (hl7.org/fhir/R4/extension-diagnosticreport-replaces.html). */
const REPLACES = 'http://hl7.org/fhir/StructureDefinition/diagnosticReport-replaces';

/** The kind of identifiers that reports have, for their system. */
export const REPORT_ID = 'report';

const LOINC = 'http://loinc.org';
const CATEGORY: readonly FhirConcept[] = [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD', display: 'Radiology' },
      { system: LOINC, code: 'LP29684-5', display: 'Radiology' },
    ],
  },
];

/** @param patientId whose study it is; null where nobody of ours is known to be it */
export function diagnosticReportResource(
  report: ReportRecordView,
  patientId: string | null,
  base: FhirBase,
): DiagnosticReportResource {
  const { id, stage, subject, orderId, studyId, replacesId } = report;
  // What was withdrawn, or never came to be, says that and nothing else: a text that is wrong must not be read as a finding.
  const holds = stage !== 'withdrawn' && stage !== 'cancelled';
  const status = mapReportStatus(stage).fhir;
  return present({
    resourceType: 'DiagnosticReport' as const,
    id,
    meta: metaOf(report.updatedAt),
    text: narrative(
      subject.procedureName ?? subject.studyDescription ?? 'Report',
      [['Status', status], ...(holds ? textOf(report) : [])],
      'additional',
    ),
    extension: replacesId
      ? [{ url: REPLACES, valueReference: { reference: `DiagnosticReport/${replacesId}` } }]
      : [],
    identifier: [{ system: base.system(REPORT_ID), value: id }, ...accession(subject.accessionNumber, base)],
    basedOn: orderId ? [{ reference: `ServiceRequest/${orderId}` }] : [],
    status,
    category: CATEGORY,
    code: codeOf(report, base),
    subject: present({
      reference: patientId ? `Patient/${patientId}` : undefined,
      type: 'Patient',
      identifier: !patientId && subject.patientNumber ? { value: subject.patientNumber } : undefined,
      display: subject.patientName || 'unknown',
    }),
    effectiveDateTime: subject.performedOn,
    issued: report.issuedAt.toISOString(),
    ...peopleOf(report),
    imagingStudy: [{ reference: `ImagingStudy/${studyId}` }],
    conclusion: holds ? conclusionOf(report) : undefined,
    presentedForm: holds ? formsOf(report, base) : [],
  });
}

function textOf({ content, addenda }: ReportRecordView): NarrativeLine[] {
  return [
    ['Clinical information', content.clinicalInformation],
    ['Technique', content.technique],
    ['Comparison', content.comparison],
    ['Findings', content.findings],
    ['Impression', content.impression],
    ...addenda.map(({ at, authorName, text }): NarrativeLine => [`Addendum, ${authorName}, ${at}`, text]),
  ];
}

/** A client that shows the conclusion alone must show what was added to it as well. */
const conclusionOf = ({ content, addenda }: ReportRecordView): string =>
  [
    content.impression,
    ...addenda.map(({ at, authorName, text }) => `Addendum (${authorName}, ${at}): ${text}`),
  ]
    .filter(Boolean)
    .join('\n\n');

function codeOf({ subject }: ReportRecordView, base: FhirBase): FhirConcept {
  const { procedureCode, procedureName, studyDescription } = subject;
  const own = procedureCode ? [{ system: base.system('procedure-code'), code: procedureCode }] : [];
  return present({
    coding: [...own, { system: LOINC, code: '18748-4', display: 'Diagnostic imaging study' }],
    text: procedureName ?? studyDescription,
  });
}

const accession = (value: string | null, base: FhirBase): FhirIdentifier[] =>
  value
    ? [
        {
          type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'ACSN' }] },
          system: base.system('accession-number'),
          value,
        },
      ]
    : [];

/** Who answers for it: the signer, or the author while nobody has signed. Both have interpreted the images. */
function peopleOf({ authorId, authorName, signerId, signerName }: ReportRecordView) {
  const person = (id: string | null, display: string | null): FhirReference[] =>
    id || display ? [present({ reference: id ? `Practitioner/${id}` : undefined, display })] : [];
  const signer = person(signerId, signerName);
  const author = person(authorId, authorName);
  return {
    performer: signer.length > 0 ? signer : author,
    resultsInterpreter: authorId === signerId ? signer : [...author, ...signer],
  };
}

const formsOf = ({ file }: ReportRecordView, base: FhirBase): FhirAttachment[] =>
  file
    ? [
        {
          contentType: 'application/pdf',
          url: `${base.url}/Binary/${file.fileId}`,
          size: file.size,
          title: `Signed report, version ${file.revision}`,
          creation: file.createdAt,
        },
      ]
    : [];
