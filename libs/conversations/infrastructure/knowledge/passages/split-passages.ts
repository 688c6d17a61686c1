import type { MarkedToken, Token } from 'marked';
import type { Block } from './block.js';
import { fillPassages } from './fill-passages.js';
import { flattenMarkdown } from './flatten-markdown.js';
import type { Passage } from './passage.js';
import { plainText, type ReadInline } from './plain-text.js';
import { readBlocks } from './read-blocks.js';

/** Where in the article a block stands. */
interface Place {
  readonly path: readonly { readonly depth: number; readonly text: string }[];
  readonly page: number | null;
}

/** A line by itself that says on which page of its document the following stands: `[page 3]`. */
const PAGE_MARK = /^\[page (\d{1,6})\]$/;

/**
 * The passages of an article in Markdown. Each heading begins one, so that none is about two things; a section becomes
 * several where it is too long for one answer.
 */
export async function splitPassages(body: string): Promise<Passage[]> {
  const { Lexer } = await import('marked');
  const inline: ReadInline = (text) => Lexer.lexInline(text);
  // Inline marks are read later and piece by piece: only blocks are read in the whole text.
  const tokens = new Lexer({ gfm: true }).blockTokens(flattenMarkdown(body), []);
  const sections: { place: Place; blocks: Block[] }[] = [{ place: { path: [], page: null }, blocks: [] }];
  for (const token of tokens as MarkedToken[]) {
    const last = sections.at(-1)!;
    const place = placeAfter(token, last.place, inline);
    if (place) sections.push({ place, blocks: [] });
    else last.blocks.push(...readBlocks([token], inline));
  }
  return joinPages(sections).flatMap(({ place: { path, page }, blocks }) =>
    fillPassages(blocks).map((text) => ({
      heading: path.map((heading) => heading.text).join(' › '),
      anchor: anchorOf(path.at(-1)?.text ?? ''),
      page,
      text,
    })),
  );
}

/** The new place that a heading or the mark of a page leads to; undefined for anything else. */
function placeAfter(token: Token, { path, page }: Place, inline: ReadInline): Place | undefined {
  const known = token as MarkedToken;
  if (known.type === 'heading') {
    const text = plainText(known.text, inline).replaceAll('\n', ' ').slice(0, 200).toWellFormed();
    const above = path.filter(({ depth }) => depth < known.depth);
    return { path: text ? [...above, { depth: known.depth, text }] : above, page };
  }
  const mark = known.type === 'paragraph' ? PAGE_MARK.exec(known.text.trim()) : null;
  return mark ? { path, page: Number(mark[1]) } : undefined;
}

/** A section that goes on over a page is one section: what is short stays together, and its page is the first. */
function joinPages<S extends { place: Place; blocks: Block[] }>(sections: readonly S[]): S[] {
  return sections.reduce<S[]>((joined, section) => {
    const last = joined.at(-1);
    const sameHeading = last?.place.path === section.place.path;
    const length = (blocks: readonly Block[]) =>
      blocks.reduce((sum, { units }) => sum + units.join(' ').length, 0);
    if (last && sameHeading && length(last.blocks) < 300) {
      const place = last.blocks.length > 0 ? last.place : section.place;
      return [...joined.slice(0, -1), { ...section, place, blocks: [...last.blocks, ...section.blocks] }];
    }
    return [...joined, section];
  }, []);
}

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
