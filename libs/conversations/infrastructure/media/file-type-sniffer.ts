import { ContentSniffer, SNIFFED_BYTES } from '../../application/services/media/content-sniffer.js';

/** Markup that a browser might run, and scripts, whatever they are served as. */
const ACTIVE = /^\s*(?:<\?|<!|<html|<svg|<script|<head|<body|<iframe|<\w+[^>]*\son|%!PS|#!|@echo)/i;

/** By signatures, with file-type; what has none is text when it is UTF-8 without control characters. */
export class FileTypeSniffer extends ContentSniffer {
  override async typeOf(head: Buffer): Promise<string | undefined> {
    // Loaded on first use, for few processes ever take files in.
    const { fileTypeFromBuffer } = await import('file-type');
    const known = await fileTypeFromBuffer(head);
    if (known) return known.mime.split(';')[0];
    return isPlainText(head) ? 'text/plain; charset=utf-8' : undefined;
  }
}

function isPlainText(head: Buffer): boolean {
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head.toString('latin1'))) return false;
  try {
    // The last character may have been cut in the middle.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, {
      stream: head.length >= SNIFFED_BYTES,
    });
    return !ACTIVE.test(text);
  } catch {
    return false;
  }
}
