import { drawEnds } from '#platform/pdf/draw-ends';
import type { PdfCanvas } from '#platform/pdf/pdf-canvas';
import { PAGE, TEXT } from '#platform/pdf/pdf-theme';
import type { ReportDocument } from '../../application/services/report-document.js';
import { FOOTER_GAP } from './report-theme.js';
import type { ReportLabels } from './report-labels.js';

/** The lines that let a loose sheet be put back: patient and state on top from page 2 on, document and page below. */
export function drawRunningLines(canvas: PdfCanvas, report: ReportDocument, labels: ReportLabels): void {
  const { start, count } = canvas.document.bufferedPageRange();
  const accession = report.order ? `${labels.accessionNumber} ${report.order.accessionNumber}` : undefined;
  const head = [report.patient.name, `${labels.patientId} ${report.patient.id}`, accession]
    .filter(Boolean)
    .join('  ·  ');
  for (let page = start; page < start + count; page++) {
    canvas.document.switchToPage(page);
    const bottom = canvas.document.page.height - PAGE.footer;
    canvas.artifact('Pagination', () => {
      if (report.layout?.footer) drawFooter(canvas, report.layout.footer, bottom - FOOTER_GAP);
      if (page > start) {
        drawEnds(canvas, head, labels.status[report.status], PAGE.top);
      }
      const source = `${report.organization.name}  ·  ${report.reportId}  ·  ${labels.version} ${report.version}`;
      drawEnds(canvas, source, `${labels.page} ${page - start + 1} ${labels.of} ${count}`, bottom);
    });
  }
}

/** The practice's own text on every page, with its last line above the bottom. */
function drawFooter(canvas: PdfCanvas, text: string, bottom: number): void {
  const lines = canvas.lines(text, TEXT.small, canvas.full.width);
  const height = canvas.heightOf(text, TEXT.small, canvas.full.width);
  lines.forEach((line, index) => {
    const top = bottom - height + (index * height) / lines.length;
    canvas.drawLine(line, TEXT.small, canvas.full, top);
  });
}
