const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i;

/**
 * A SHA-256 as people paste it: as a program printed it, with the file's name or in groups. In lower-case hex; undefined
 * where there is none.
 */
export function sha256In(text: string): string | undefined {
  const found = HASH.exec(text) ?? HASH.exec(text.replace(/[\s:-]/g, ''));
  return found?.[0].toLowerCase();
}
