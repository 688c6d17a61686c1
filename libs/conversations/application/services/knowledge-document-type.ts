import { DomainError, invalid } from '#kernel';
import type { DocumentType } from '../../domain/document-type.js';
import { type ContentSniffer, SNIFFED_BYTES } from './media/content-sniffer.js';

const PAGE =
  /^(?:\ufeff|\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|h[1-6]|p|table)[\s>]/i;

/**
 * What a document is by its content. Of text, a page begins like one or is named so; anything else is Markdown, which plain
 * text is too.
 *
 * @throws DomainError `conversations.no-file` for an empty one, `conversations.document-type` for what cannot be an article
 */
export async function knowledgeDocumentType(
  content: Uint8Array,
  name: string,
  sniffer: ContentSniffer,
): Promise<DocumentType> {
  if (content.byteLength === 0) throw invalid('conversations.no-file', 'The file is empty.');
  const head = Buffer.from(content.subarray(0, SNIFFED_BYTES));
  // Some programs write a few bytes before it (ISO 32000-2, annex I).
  if (head.subarray(0, 1_024).includes('%PDF-')) return 'application/pdf';
  const text = textOf(head);
  if (text === undefined || !isTextual(await sniffer.typeOf(head)))
    throw new DomainError(
      'unsupported',
      'conversations.document-type',
      'Only Markdown, HTML and PDF can become articles.',
    );
  const named = /\.x?html?$/i.test(name) && /<[a-z!][^<>]{0,500}>/i.test(text);
  return PAGE.test(text) || named ? 'text/html' : 'text/markdown';
}

/** Markup is unknown to the sniffer of files, which keeps it out. */
const isTextual = (type: string | undefined): boolean =>
  type === undefined || /^text\/|^application\/(?:xml|xhtml)/.test(type);

/** Of bytes that look like text in any encoding we read. */
function textOf(head: Buffer): string | undefined {
  const start = head.subarray(0, 2).toString('hex');
  if (start === 'fffe') return head.toString('utf16le');
  if (start === 'feff')
    return Buffer.from(head.subarray(0, head.length & ~1))
      .swap16()
      .toString('utf16le');
  const text = head.toString('utf8');
  return /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head.toString('latin1')) ? undefined : text;
}
