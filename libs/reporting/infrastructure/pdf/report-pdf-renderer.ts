import PDFDocument from 'pdfkit';
import { drawFacts } from './draw-facts.js';
import { drawLetterhead } from './draw-letterhead.js';
import { drawNarrative } from './draw-narrative.js';
import { drawRunningLines } from './draw-running-lines.js';
import { drawSignatures } from './draw-signatures.js';
import { drawStatusBanner } from './draw-status-banner.js';
import { PracticeTime } from './practice-time.js';
import { ReportCanvas } from './report-canvas.js';
import type { ReportDocument } from '../../application/services/report-document.js';
import { reportLabels } from './report-languages.js';
import { TEXT } from './report-theme.js';
import { xmpSafeText } from './xmp-safe-text.js';

/**
 * Renders a report as a tagged PDF with the traits of PDF/A-2a (ISO 19005-2): embedded Unicode fonts, XMP, output
 * intent, structure tree. The same report gives the same bytes: dates and ids come from it, no clock is read.
 * A page takes some 10 ms once the fonts are parsed. Throws a RangeError for an unknown time zone.
 */
export async function renderReportPdf(report: ReportDocument): Promise<Buffer> {
  const labels = reportLabels(report.locale);
  const time = new PracticeTime(report.timeZone, report.locale);
  const document = new PDFDocument({
    size: report.paper,
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: report.locale,
    bufferPages: true,
    info: documentInfo(report, labels.report, labels.status[report.status]),
  });
  const bytes = collect(document);
  const canvas = new ReportCanvas(document);
  drawLetterhead(canvas, report.organization);
  canvas.paragraph('H1', labels.report, TEXT.title);
  if (report.study.description) canvas.paragraph('P', report.study.description, TEXT.subtitle);
  canvas.y += 8;
  drawStatusBanner(canvas, report, labels, time);
  drawFacts(canvas, report, labels, time);
  drawNarrative(canvas, report, labels, time);
  drawSignatures(canvas, report, labels, time);
  drawRunningLines(canvas, report, labels);
  canvas.close();
  document.end();
  return bytes;
}

/** No patient data here: file managers and search indexes show these fields to anyone. */
function documentInfo(report: ReportDocument, title: string, status: string) {
  const at = new Date(report.issuedAt.getTime());
  const accession = report.order ? ` ${report.order.accessionNumber}` : '';
  return {
    Title: xmpSafeText(`${title}${accession}`),
    Author: xmpSafeText(report.organization.name),
    Subject: xmpSafeText(`${status}, ${report.reportId}, ${report.version}`),
    Creator: 'Isocenter',
    Producer: 'Isocenter (pdfkit)',
    CreationDate: at,
    ModDate: at,
  };
}

async function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
