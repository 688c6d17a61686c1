import type { MarkedToken, Token } from 'marked';
import { splitSentences } from './split-sentences.js';

/** Reads the inline tokens of Markdown. */
export type ReadInline = (text: string) => Token[];

/** So much is read at once, so that no text makes the reader slow. */
const READ_AT_ONCE = 2_000;

/** The text of Markdown without its marks; links keep their address. */
export function plainText(markdown: string, read: ReadInline): string {
  const parts = markdown.length > READ_AT_ONCE ? splitSentences(markdown, READ_AT_ONCE) : [markdown];
  return parts
    .map((part) => read(part).map(said).join(''))
    .join(' ')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

function said(token: Token): string {
  const known = token as MarkedToken;
  switch (known.type) {
    case 'link': {
      const text = known.tokens.map(said).join('');
      const bare = known.href.replace(/^(?:mailto|tel):/i, '');
      return /^(?:https?|mailto|tel):/i.test(known.href) && bare !== text ? `${text} (${bare})` : text;
    }
    case 'strong':
    case 'em':
    case 'del':
      return known.tokens.map(said).join('');
    case 'br':
      return '\n';
    case 'codespan':
    case 'escape':
    case 'text':
      return decoded(known.text);
    default:
      // Pictures say nothing here, and tags are not said.
      return '';
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decoded = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7}));/g, (whole, name?: string, code?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const point = Number(code);
    return point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
      ? String.fromCodePoint(point)
      : '';
  });
