/** The bytes that {@link contentTypeOf} wants to see of a file: its beginning, or all of a shorter one. */
export const SNIFFED_BYTES = 4096;

const SIGNATURES: readonly { readonly type: string; readonly at: number; readonly bytes: string }[] = [
  { type: 'application/pdf', at: 0, bytes: '%PDF-' },
  { type: 'application/dicom', at: 128, bytes: 'DICM' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/gif', at: 0, bytes: 'GIF8' },
  { type: 'image/tiff', at: 0, bytes: 'II*\x00' },
  { type: 'image/tiff', at: 0, bytes: 'MM\x00*' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'audio/ogg', at: 0, bytes: 'OggS' },
  { type: 'application/zip', at: 0, bytes: 'PK\x03\x04' },
];

/** Markup that a browser might run, whatever it is served as. */
const ACTIVE = /^\s*(?:<\?xml|<!doctype|<html|<svg|<script|<head|<body|<iframe|%!PS)/i;
const EXECUTABLE = /^(?:MZ|\x7fELF|#!|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/;

/**
 * The media type of a file by its first bytes, never by what the sender says: signatures, then UTF-8 text. Undefined for
 * programs, for markup that could run in a browser, and for what is not recognised: such files are not kept.
 */
export function contentTypeOf(head: Buffer): string | undefined {
  const text = head.toString('latin1');
  const known = SIGNATURES.find(({ at, bytes }) => text.startsWith(bytes, at));
  if (known) return known.type;
  if (EXECUTABLE.test(text) || ACTIVE.test(text.replace(/^\xef\xbb\xbf/, ''))) return undefined;
  return isText(head) ? 'text/plain; charset=utf-8' : undefined;
}

function isText(head: Buffer): boolean {
  // The last character may have been cut in the middle.
  const whole = head.length < SNIFFED_BYTES ? head : head.subarray(0, Math.max(0, head.length - 3));
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head.toString('latin1'))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(whole, { stream: true });
    return true;
  } catch {
    return false;
  }
}
