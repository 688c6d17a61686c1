/** A line of a page as it was set. */
export interface PdfLine {
  readonly text: string;
  /** Points from the bottom. */
  readonly baseline: number;
  /** Size of its letters in points. */
  readonly size: number;
  readonly bold: boolean;
}

export interface PdfPage {
  readonly number: number;
  readonly lines: readonly PdfLine[];
}

/** Lines further apart than this share of their size are of two paragraphs. */
const PARAGRAPH_GAP = 1.75;
/** Letters so much larger than those of the text make a heading. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 120;
/** A line at the edge of so many of the pages is of the paper and not of the text. */
const ON_MOST_PAGES = 0.6;
const EDGE_LINES = 3;

/**
 * Pages as Markdown: larger or bold lines become headings, gaps paragraphs, bullets lists; lines that stand on most pages
 * and numbers of pages are left out; a line `[page 3]` says where each page begins.
 */
export function pagesToMarkdown(pages: readonly PdfPage[]): string {
  const text = textSize(pages);
  const levels = headingSizes(pages, text);
  const repeated = repeatedLines(pages, text);
  return pages
    .map(({ number, lines }) => {
      const edge = new Set(edgeOf(lines, text));
      const said = lines.filter(
        (line) => line.text.trim() && !(edge.has(line) && repeated.has(signOf(line.text))),
      );
      const body = pageBody(said, text, levels);
      return body ? `[page ${String(number)}]\n\n${body}` : '';
    })
    .filter(Boolean)
    .join('\n\n')
    .replace(/^\[page 1\]\n\n(# [^\n]+\n)/, '$1\n[page 1]\n');
}

/** The size of most letters. */
function textSize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap(({ lines }) => lines)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** The sizes of headings, the largest first; only so many as Markdown is easily read with. */
function headingSizes(pages: readonly PdfPage[], text: number): number[] {
  const sizes = pages
    .flatMap(({ lines }) => lines)
    .filter((line) => line.size >= text * HEADING_SIZE && line.text.length <= LONGEST_HEADING)
    .map(({ size }) => Math.round(size * 2) / 2);
  return [...new Set(sizes)].sort((one, other) => other - one).slice(0, 3);
}

const signOf = (text: string): string => text.trim().replace(/\d+/g, '#').toLowerCase();

/** The outermost lines of a page, and the next where they are smaller than its text. */
function edgeOf(lines: readonly PdfLine[], text: number): readonly PdfLine[] {
  const outer = [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];
  return outer.filter((line) => line === lines[0] || line === lines.at(-1) || line.size < text * 0.95);
}

function repeatedLines(pages: readonly PdfPage[], text: number): Set<string> {
  if (pages.length < 3) return new Set();
  const seen = new Map<string, number>();
  for (const { lines } of pages)
    for (const sign of new Set(edgeOf(lines, text).map((line) => signOf(line.text))))
      seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const most = pages.length * ON_MOST_PAGES;
  return new Set([...seen].filter(([, times]) => times >= most).map(([sign]) => sign));
}

function pageBody(lines: readonly PdfLine[], text: number, levels: readonly number[]): string {
  let body = '';
  let before: PdfLine | undefined;
  let lastLevel = 0;
  for (const line of lines) {
    const said = line.text.replace(/\s+/g, ' ').trim();
    const level = headingLevel(line, said, text, levels);
    const bullet = /^(?:[•▪◦‣·●○■□–—*]|o(?= [A-ZÁÉÍÓÚÑ]))\s+(.+)$/.exec(said)?.[1];
    const gap = before ? before.baseline - line.baseline : Infinity;
    const apart = gap < 0 || gap > PARAGRAPH_GAP * Math.max(line.size, 1);
    if (level > 0) {
      // A heading may be set in two lines.
      body += level === lastLevel && !apart ? ` ${said}` : `\n\n${'#'.repeat(level)} ${said}`;
    } else if (bullet) body += `\n${/(?:^|\n)- [^\n]*$/.test(body) ? '' : '\n'}- ${bullet}`;
    else if (apart || lastLevel > 0) body += `\n\n${escaped(said)}`;
    else if (/\p{L}-$/u.test(body) && /^\p{Ll}/u.test(said)) body = body.slice(0, -1) + said;
    else body += ` ${said}`;
    [before, lastLevel] = [line, level];
  }
  return body.trim();
}

function headingLevel(line: PdfLine, said: string, text: number, levels: readonly number[]): number {
  if (said.length > LONGEST_HEADING || !/\p{L}/u.test(said) || /[.,;]$/.test(said)) return 0;
  const level = levels.indexOf(Math.round(line.size * 2) / 2) + 1;
  if (level > 0) return level;
  return line.bold && line.size >= text && said.length <= 80 ? Math.min(levels.length + 1, 4) : 0;
}

/** What would be a heading, a list or the mark of a page by chance. */
const escaped = (text: string): string => text.replace(/^(#{1,6} |[-+] |> |\[page )/, '\\$1');
