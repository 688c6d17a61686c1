import { drawLetterhead } from '#platform/pdf/draw-letterhead';
import { TEXT } from '#platform/pdf/pdf-theme';
import { PracticeTime } from '#platform/pdf/practice-time';
import { renderPdf } from '#platform/pdf/render-pdf';
import type { ReportDocument } from '../../application/services/report-document.js';
import { drawFacts } from './draw-facts.js';
import { drawNarrative } from './draw-narrative.js';
import { drawRunningLines } from './draw-running-lines.js';
import { drawSignatures } from './draw-signatures.js';
import { drawStatusBanner } from './draw-status-banner.js';
import type { ReportLabels } from './report-labels.js';
import { reportLabels } from './report-languages.js';
import { reportText } from './report-text.js';

/**
 * Renders a report as a tagged PDF/A. The same report gives the same bytes: dates and ids come from it, no clock is read.
 * A page takes some 10 ms once the fonts are parsed. Throws a RangeError for an unknown time zone.
 */
export async function renderReportPdf(report: ReportDocument): Promise<Buffer> {
  const labels = reportLabels(report.locale);
  const time = new PracticeTime(report.timeZone, report.locale);
  return renderPdf(optionsOf(report, labels, time), (canvas) => {
    drawLetterhead(canvas, report.organization);
    canvas.paragraph('H1', labels.report, TEXT.title);
    if (report.study.description) canvas.paragraph('P', report.study.description, TEXT.subtitle);
    canvas.y += 8;
    drawStatusBanner(canvas, report, labels, time);
    drawFacts(canvas, report, labels, time);
    drawNarrative(canvas, report, labels, time);
    drawSignatures(canvas, report, labels, time);
    drawRunningLines(canvas, report, labels);
  });
}

function optionsOf(report: ReportDocument, labels: ReportLabels, time: PracticeTime) {
  const [title, status] = [labels.report, labels.status[report.status]];
  const accession = report.order ? ` ${report.order.accessionNumber}` : '';
  return {
    locale: report.locale,
    title: `${title}${accession}`,
    author: report.organization.name,
    subject: `${status}, ${report.reportId}, ${report.version}`,
    createdAt: report.issuedAt,
    alternative: {
      name: 'report.txt',
      description: title,
      contentType: 'text/plain',
      content: reportText(report, labels, time),
    },
  };
}
