import type { ReportCanvas } from './report-canvas.js';
import type { ReportDocument } from '../../application/services/report-document.js';
import type { ReportLabels } from './report-labels.js';
import { PAGE, TEXT } from './report-theme.js';

/** The lines that let a loose sheet be put back: patient and state on top from page 2 on, document and page below. */
export function drawRunningLines(canvas: ReportCanvas, report: ReportDocument, labels: ReportLabels): void {
  const { start, count } = canvas.document.bufferedPageRange();
  const accession = report.order ? `${labels.accessionNumber} ${report.order.accessionNumber}` : undefined;
  const head = [report.patient.name, `${labels.patientId} ${report.patient.id}`, accession]
    .filter(Boolean)
    .join('  ·  ');
  for (let page = start; page < start + count; page++) {
    canvas.document.switchToPage(page);
    const bottom = canvas.document.page.height - PAGE.footer;
    canvas.artifact('Pagination', () => {
      if (page > start) {
        drawEnds(canvas, head, labels.status[report.status], PAGE.top);
      }
      const source = `${report.organization.name}  ·  ${report.reportId}  ·  ${labels.version} ${report.version}`;
      drawEnds(canvas, source, `${labels.page} ${page - start + 1} ${labels.of} ${count}`, bottom);
    });
  }
}

/** One line with a text at its start, cut to what fits, and one at its end. */
function drawEnds(canvas: ReportCanvas, startText: string, endText: string, top: number): void {
  const box = canvas.full;
  const [end] = canvas.lines(endText, TEXT.small, box.width);
  const [first] = canvas.lines(startText, TEXT.small, box.width - (end?.width ?? 0) - 12);
  if (first) canvas.drawLine({ ...first, rightToLeft: false }, TEXT.small, box, top);
  if (end) canvas.drawLine({ ...end, rightToLeft: false }, TEXT.small, box, top, 'end');
}
