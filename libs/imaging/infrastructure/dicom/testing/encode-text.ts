import { isAscii } from 'node:buffer';

/**
 * Text in the character set of a data set, where that is the default repertoire, Latin-1 or UTF-8.
 *
 * @throws RangeError when the character set has no sign for some of the text, or is another one
 */
export function encodeText(text: string, characterSet: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (isAscii(bytes) || characterSet === 'ISO_IR 192') return bytes;
  if (characterSet === 'ISO_IR 100' && [...text].every((sign) => sign <= 'ÿ'))
    return Buffer.from(text, 'latin1');
  throw new RangeError(
    `text cannot be written in the character set ${characterSet || 'of the default repertoire'}`,
  );
}
