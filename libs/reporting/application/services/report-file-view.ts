import type { ReportFile } from '../../domain/report-file.repository.js';
import type { ReportFileView } from '../queries/get-report-document/report-file.view.js';

/** The document as it is sent: its name tells the report and version, and nothing of the patient. */
export function reportFileView({
  reportId,
  revision,
  fileId,
  storageKey,
  size,
  sha256,
}: ReportFile): ReportFileView {
  const name = `report-${reportId.slice(-8)}-v${revision}.pdf`;
  return { fileId, revision, storageKey, name, contentType: 'application/pdf', size, sha256 };
}
