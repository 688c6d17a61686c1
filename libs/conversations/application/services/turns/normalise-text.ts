/** Zero-width characters, marks that turn the direction of writing, and other controls but line breaks and tabs. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]|(?![\n\t])\p{Cc}/gu;

/**
 * A message as it is read: composed (NFC), well-formed, without what cannot be seen, which hides words from people or from
 * filters. What is stored and shown stays as written.
 */
export function normaliseText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
