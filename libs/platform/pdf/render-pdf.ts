import PDFDocument from 'pdfkit';
import { paperOf } from './paper-of.js';
import { PdfCanvas } from './pdf-canvas.js';
import { xmpSafeText } from './xmp-safe-text.js';

export interface PdfOptions {
  /** BCP 47 tag: the document's language, and the paper of its region unless told. */
  readonly locale: string;
  readonly paper?: 'A4' | 'LETTER';
  /** File managers and search indexes show these to anyone: nothing of a patient belongs here. */
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Also the date of the last change: no clock is read. */
  readonly createdAt: Date;
  /** The same content for machines, as a file inside of the document. */
  readonly alternative?: {
    readonly name: string;
    readonly description: string;
    readonly contentType: string;
    readonly content: string;
  };
}

/**
 * Makes a tagged PDF with the traits of PDF/A-3a (ISO 19005-3): embedded Unicode fonts, XMP, output intent, structure
 * tree, and the same content as an associated file where one is given (6.8). What is drawn the same gives the same bytes. Pages stay in memory until all are drawn.
 */
export async function renderPdf(
  options: PdfOptions,
  draw: (canvas: PdfCanvas) => void | Promise<void>,
): Promise<Buffer> {
  const at = new Date(options.createdAt.getTime());
  const document = new PDFDocument({
    size: options.paper ?? paperOf(options.locale),
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
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
  if (options.alternative) attach(document, options.alternative, at);
  canvas.close();
  document.end();
  return bytes;
}

function attach(
  document: PDFKit.PDFDocument,
  { name, description, contentType, content }: NonNullable<PdfOptions['alternative']>,
  at: Date,
): void {
  const dates = { creationDate: at, modifiedDate: at };
  document.file(Buffer.from(content), {
    ...{ name, description, type: contentType, relationship: 'Alternative' },
    ...dates,
  });
}

async function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
