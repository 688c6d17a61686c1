import { Injectable } from '@nestjs/common';
import type { ReportDocument } from '../application/services/report-document.js';
import { ReportPrinter } from '../application/services/report-printer.js';

/** Renders with pdfkit. The library and the fonts are loaded with the first report: most processes never need them. */
@Injectable()
export class PdfkitReportPrinter extends ReportPrinter {
  async print(report: ReportDocument): Promise<Buffer> {
    const { renderReportPdf } = await import('./pdf/report-pdf-renderer.js');
    return renderReportPdf(report);
  }
}
