import { DocumentRefused } from '#conversations/infrastructure/knowledge/reading/document-refused';

const MARKS: readonly (readonly [mark: string, encoding: string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/**
 * Text of bytes: by their mark, else as UTF-8, else in the encoding that it is declared in, else as browsers read old
 * pages (WHATWG Encoding, windows-1252).
 *
 * @throws DocumentRefused `unknown-encoding` for what is no text
 */
export function decodeText(content: Uint8Array, declared?: string): string {
  const start = Buffer.from(content.subarray(0, 3)).toString('hex');
  const mark = MARKS.find(([bytes]) => start.startsWith(bytes))?.[1];
  if (!mark && content.includes(0)) throw new DocumentRefused('unknown-encoding');
  const tried = mark ? [mark] : ['utf-8', ...(declared ? [declared] : []), 'windows-1252'];
  for (const encoding of tried) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch {
      // The next may fit.
    }
  }
  throw new DocumentRefused('unknown-encoding');
}
