import type { MarkedToken, Token, Tokens } from 'marked';
import type { Block } from './block.js';
import { plainText, type ReadInline } from './plain-text.js';
import { splitSentences } from './split-sentences.js';

/** The longest unit that is not cut any further. */
const LONGEST_UNIT = 600;

/** The blocks that tokens of Markdown say; those of quotations are blocks like others. */
export function readBlocks(tokens: readonly Token[], inline: ReadInline): Block[] {
  return tokens.flatMap((token) => readBlock(token as MarkedToken, inline));
}

function readBlock(token: MarkedToken, inline: ReadInline): Block[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return sentences(plainText(token.text, inline));
    case 'html':
      // Its tags are not said. What people see of it stays.
      return sentences(plainText(token.text.replace(/<[^<>]*>/g, ' '), inline));
    case 'code':
      return lines(token.text.split('\n'));
    case 'blockquote':
      return readBlocks(token.tokens, inline);
    case 'list':
      return lines(items(token, inline));
    case 'table':
      return table(token, inline);
    default:
      return [];
  }
}

const lines = (units: readonly string[]): Block[] =>
  units.some((unit) => unit.trim()) ? [{ units: units.filter((unit) => unit.trim()), between: '\n' }] : [];

const sentences = (text: string): Block[] =>
  text ? [{ units: splitSentences(text, LONGEST_UNIT), between: ' ' }] : [];

function items(list: Tokens.List, inline: ReadInline): string[] {
  const first = typeof list.start === 'number' ? list.start : 1;
  return list.items.map((item, index) => {
    const mark = list.ordered ? `${String(first + index)}.` : '•';
    const said = readBlocks(item.tokens, inline).map(({ units, between }) => units.join(between));
    return `${mark} ${said.join('\n').replaceAll('\n', '\n  ')}`;
  });
}

/** Each row on a line; an empty table says nothing. */
function table(token: Tokens.Table, inline: ReadInline): Block[] {
  const row = (cells: readonly Tokens.TableCell[]) =>
    cells.map(({ text }) => plainText(text, inline).replaceAll('\n', ' ')).join(' | ');
  const head = row(token.header);
  const rows = token.rows.map(row).filter((line) => /[^\s|]/.test(line));
  if (rows.length === 0) return /[^\s|]/.test(head) ? lines([head]) : [];
  return /[^\s|]/.test(head) ? [{ units: [head, ...rows], between: '\n', head }] : lines(rows);
}
