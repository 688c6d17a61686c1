import PDFDocument from 'pdfkit';
import { paperOf } from './paper-of.js';
import { PdfCanvas } from './pdf-canvas.js';
import { xmpSafeText } from './xmp-safe-text.js';

export interface PdfOptions {
  /** BCP 47 tag: the document's language, and the paper of its region. */
  readonly locale: string;
  /** File managers and search indexes show these to anyone: nothing of a patient belongs here. */
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Also the date of the last change: no clock is read. */
  readonly createdAt: Date;
}

/**
 * Makes a tagged PDF with the traits of PDF/A-2a (ISO 19005-2): embedded Unicode fonts, XMP, output intent, structure
 * tree. What is drawn the same gives the same bytes. Pages stay in memory until all are drawn.
 */
export async function renderPdf(
  options: PdfOptions,
  draw: (canvas: PdfCanvas) => void | Promise<void>,
): Promise<Buffer> {
  const at = new Date(options.createdAt.getTime());
  const document = new PDFDocument({
    size: paperOf(options.locale),
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: options.locale,
    bufferPages: true,
    info: {
      Title: xmpSafeText(options.title),
      Author: xmpSafeText(options.author),
      Subject: xmpSafeText(options.subject),
      Creator: 'Isocenter',
      Producer: 'Isocenter (pdfkit)',
      CreationDate: at,
      ModDate: at,
    },
  });
  const bytes = collect(document);
  const canvas = new PdfCanvas(document);
  await draw(canvas);
  canvas.close();
  document.end();
  return bytes;
}

async function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
