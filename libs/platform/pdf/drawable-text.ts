import type { DocumentFonts } from './document-fonts.js';
import type { FontWeight } from './pdf-fonts.js';

const REPLACEMENT = 0xfffd;
/** Controls except line ends, and invisible formatting: soft hyphen, directional marks and isolates, BOM. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const JOINS_PREVIOUS = /[\p{M}\u200c\u200d]/u;
/** Of no known meaning: PDF/A-3a wants each explained (ISO 19005-3, 6.2.11.7.3), and a font draws what it likes. */
const PRIVATE_USE = /\p{Co}/u;

export interface TextRun {
  readonly text: string;
  readonly font: string;
}

/**
 * Prepares text for a font chain: canonical composition, no control characters, tabs and exotic spaces as spaces, line
 * ends as `\n`. PDF/A forbids references to a missing glyph (ISO 19005-2, 6.2.11.8), hence {@link runsOf} shows U+FFFD
 * for what no font can draw instead of dropping it: a name with a hole is seen, a shortened name is not.
 */
export function drawableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : ''));
}

/** Splits a line of {@link drawableText} into the longest runs that one font each can draw; marks stay with their base. */
export function runsOf(line: string, weight: FontWeight, fonts: DocumentFonts): readonly TextRun[] {
  const runs: { text: string; font: string }[] = [];
  for (const character of line) {
    const previous = runs.at(-1);
    for (const drawable of drawableForms(character, weight, fonts)) {
      const codePoint = drawable.codePointAt(0) ?? REPLACEMENT;
      const stays = previous && JOINS_PREVIOUS.test(drawable) && fonts.has(previous.font, codePoint);
      const font = stays ? previous.font : fonts.fontFor(codePoint, weight);
      const current = runs.at(-1);
      if (font === undefined) continue;
      if (current?.font === font) current.text += drawable;
      else runs.push({ text: drawable, font });
    }
  }
  return runs;
}

/** The character itself, else its compatibility form (full-width letters, ligatures), else the replacement sign. */
function drawableForms(character: string, weight: FontWeight, fonts: DocumentFonts): readonly string[] {
  const known = (text: string) =>
    [...text].every((part) => fonts.fontFor(part.codePointAt(0) ?? REPLACEMENT, weight) !== undefined);
  if (!PRIVATE_USE.test(character) && known(character)) return [character];
  const compatible = character.normalize('NFKD');
  if (compatible !== character && known(compatible)) return [...compatible];
  return JOINS_PREVIOUS.test(character) ? [] : [String.fromCodePoint(REPLACEMENT)];
}
