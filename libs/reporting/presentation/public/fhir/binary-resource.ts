import type { FhirReference } from '#platform/fhir/fhir-elements';
import type { FhirResource } from '#platform/fhir/fhir-resource';
import { metaOf } from '#platform/fhir/meta-of';
import type { ReportFileRecordView } from '../../../application/queries/get-report-file/report-file-record.view.js';

/** hl7.org/fhir/R4/binary.html: the signed PDF of one version of a report. */
export interface BinaryResource extends FhirResource {
  readonly resourceType: 'Binary';
  readonly contentType: string;
  /** Who may see that may see this. */
  readonly securityContext: FhirReference;
  /** Base64. */
  readonly data: string;
}

export const binaryResource = (file: ReportFileRecordView, content: Buffer): BinaryResource => ({
  resourceType: 'Binary',
  id: file.fileId,
  meta: metaOf(file.createdAt),
  contentType: file.contentType,
  securityContext: { reference: `DiagnosticReport/${file.reportId}` },
  data: content.toString('base64'),
});
