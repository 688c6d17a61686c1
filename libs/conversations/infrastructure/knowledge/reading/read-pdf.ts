import { DocumentRefused } from '#conversations/infrastructure/knowledge/reading/document-refused';
import { languageTag } from '#conversations/infrastructure/knowledge/reading/language-tag';
import {
  pagesToMarkdown,
  type PdfPage,
} from '#conversations/infrastructure/knowledge/reading/pages-to-markdown';
import { titleOf } from '#conversations/infrastructure/knowledge/reading/read-markdown';
import type { ReadDocument } from '../../../application/services/knowledge-documents.js';

const MOST_PAGES = 300;
/** Fewer letters on a page, on average, are what is stamped on scans. */
const LETTERS_OF_A_PAGE = 12;

/**
 * The text of a PDF (ISO 32000), with the pages it stands on.
 *
 * @throws DocumentRefused `encrypted`, `damaged`, `too-many-pages`, `no-text`
 */
export async function readPdf(content: Uint8Array): Promise<ReadDocument> {
  const { PDF } = await import('@libpdf/core');
  const pdf = await PDF.load(content).catch(() => {
    throw new DocumentRefused('damaged');
  });
  if (pdf.isEncrypted && !pdf.isAuthenticated) throw new DocumentRefused('encrypted');
  const count = pdf.getPageCount();
  if (count === 0) throw new DocumentRefused('damaged');
  if (count > MOST_PAGES) throw new DocumentRefused('too-many-pages');
  const pages = pdf.getPages().map((page, index): PdfPage => {
    const { lines } = page.extractText({ includeChars: false });
    return {
      number: index + 1,
      lines: lines.map(({ text, baseline, spans }) => {
        const letters = spans.map(({ text: part, fontSize, fontName }) => ({
          length: part.trim().length,
          fontSize,
          fontName,
        }));
        const largest = [...letters].sort((one, other) => other.length - one.length)[0];
        return {
          text,
          baseline,
          size: Math.abs(largest?.fontSize ?? 0),
          bold: /bold|black|heavy|semibold/i.test(largest?.fontName ?? ''),
        };
      }),
    };
  });
  const letters = pages.reduce((sum, { lines }) => sum + letterCount(lines.map(({ text }) => text)), 0);
  if (letters < LETTERS_OF_A_PAGE * Math.min(count, 20)) throw new DocumentRefused('no-text');
  const { title, body } = titleOf(pagesToMarkdown(pages));
  return { title: title ?? titleIn(pdf), locale: languageTag(languageIn(pdf)), body, pages: count };
}

const letterCount = (lines: readonly string[]): number => (lines.join('').match(/\p{L}/gu) ?? []).length;

interface Described {
  getTitle(): string | undefined;
  getLanguage(): string | undefined;
}

function titleIn(pdf: Described): string | null {
  const title = quietly(() => pdf.getTitle())?.trim();
  // Programs put the file's name there.
  return title && !/\.\w{2,4}$|^microsoft word/i.test(title) ? title : null;
}

const languageIn = (pdf: Described): string | undefined => quietly(() => pdf.getLanguage());

function quietly(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
