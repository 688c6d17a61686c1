import type { ReportDocument } from './report-document.js';

/** Makes the PDF of a report, not signed yet. The same report gives the same bytes. */
export abstract class ReportPrinter {
  abstract print(report: ReportDocument): Promise<Buffer>;
}
