import { drawLetterhead } from '#platform/pdf/draw-letterhead';
import type { PdfCanvas } from '#platform/pdf/pdf-canvas';
import { TEXT } from '#platform/pdf/pdf-theme';
import { PracticeTime } from '#platform/pdf/practice-time';
import { renderPdf } from '#platform/pdf/render-pdf';
import type { ReportDocument } from '../../application/services/report-document.js';
import { drawFacts } from './draw-facts.js';
import { drawKeyImages } from './draw-key-images.js';
import { drawNarrative } from './draw-narrative.js';
import { drawRunningLines } from './draw-running-lines.js';
import { drawSignatures } from './draw-signatures.js';
import { drawStatusBanner } from './draw-status-banner.js';
import { drawVerification } from './draw-verification.js';
import { printableLogo } from './printable-logo.js';
import type { ReportLabels } from './report-labels.js';
import { reportLabels } from './report-languages.js';
import { reportText } from './report-text.js';
import { FOOTER_GAP } from './report-theme.js';

/**
 * Renders a report as a tagged PDF/A. The same report gives the same bytes: dates and ids come from it, no clock is read.
 * A page takes some 10 ms once the fonts are parsed. Throws a RangeError for an unknown time zone.
 */
export async function renderReportPdf(report: ReportDocument): Promise<Buffer> {
  const labels = reportLabels(report.locale);
  const time = new PracticeTime(report.timeZone, report.locale);
  const { logo, ...organization } = report.organization;
  const picture = logo && (await printableLogo(logo));
  const { footer, accent } = report.layout ?? {};
  return renderPdf(optionsOf(report, labels, time), (canvas) => {
    if (footer) canvas.reserve(canvas.heightOf(footer, TEXT.small, canvas.full.width) + FOOTER_GAP);
    drawLetterhead(canvas, { ...organization, ...(picture && { logo: picture }) }, accent);
    canvas.paragraph('H1', labels.report, TEXT.title);
    if (report.study.description) canvas.paragraph('P', report.study.description, TEXT.subtitle);
    canvas.y += 8;
    drawStatusBanner(canvas, report, labels, time);
    drawFacts(canvas, report, labels, time);
    drawNarrative(canvas, report, labels, time);
    drawKeyImages(canvas, report, labels, time);
    const [top, pages] = [canvas.y, pagesOf(canvas)];
    drawSignatures(canvas, report, labels, time);
    const beside = pagesOf(canvas) === pages ? top : undefined;
    if (report.verification) drawVerification(canvas, report.verification, labels, beside);
    drawRunningLines(canvas, report, labels);
  });
}

const pagesOf = (canvas: PdfCanvas): number => canvas.document.bufferedPageRange().count;

/** As pdfkit names them. */
const PAPERS = { A4: 'A4', Letter: 'LETTER' } as const;

function optionsOf(report: ReportDocument, labels: ReportLabels, time: PracticeTime) {
  const [title, status] = [labels.report, labels.status[report.status]];
  const accession = report.order ? ` ${report.order.accessionNumber}` : '';
  const paper = report.layout?.paper;
  return {
    locale: report.locale,
    ...(paper && { paper: PAPERS[paper] }),
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
