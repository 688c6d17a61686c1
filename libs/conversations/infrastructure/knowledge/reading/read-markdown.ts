import type { ReadDocument } from '../../../application/services/knowledge-documents.js';
import { decodeText } from '#conversations/infrastructure/knowledge/reading/decode-text';
import { htmlToMarkdown } from '#conversations/infrastructure/knowledge/reading/html-to-markdown';
import { languageTag } from '#conversations/infrastructure/knowledge/reading/language-tag';

/** YAML between lines of three hyphens at the start, of which only plain `name: value` is read. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const HIDING =
  /\b(?:hidden|aria-hidden|display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0|font-size\s*:\s*0)/i;

/** Markdown as it is, without what its HTML hides. Its title is that of its front matter, else its first heading. */
export async function readMarkdown(content: Uint8Array): Promise<ReadDocument> {
  const text = decodeText(content).replace(/^\ufeff/, '');
  const front = FRONT_MATTER.exec(text);
  const rest = front ? text.slice(front[0].length) : text;
  const field = (names: string) =>
    new RegExp(`^(?:${names})[ \\t]*:[ \\t]*(.+)$`, 'im').exec(front?.[1] ?? '')?.[1]?.trim();
  const { title, body } = titleOf(await withoutHidden(rest));
  return {
    title: unquoted(field('title|título|titulo')) ?? title,
    locale: languageTag(unquoted(field('lang|language|locale|idioma')) ?? undefined),
    body,
    pages: null,
  };
}

/** A first heading of the first level is the title, and not said again. */
export function titleOf(markdown: string): { title: string | null; body: string } {
  const heading = /^\s*# ([^\n]{1,300})\n?/.exec(markdown);
  if (!heading?.[1]) return { title: null, body: markdown.trim() };
  const body = markdown.slice(heading[0].length).trim();
  const title = heading[1]
    .replace(/\s+#+\s*$/, '')
    .replace(/[*_`\\]/g, '')
    .trim();
  return body && title ? { title, body } : { title: title || null, body: markdown.trim() };
}

const unquoted = (text: string | undefined): string | null =>
  text?.replace(/^(["'])(.*)\1$/, '$2').trim() || null;

/** Blocks of HTML that hides something are read like a page; of hidden elements in a line, nothing is left. */
async function withoutHidden(markdown: string): Promise<string> {
  if (!HIDING.test(markdown) && !/<(?:script|style|template)\b/i.test(markdown)) return markdown;
  const { Lexer } = await import('marked');
  const tokens = new Lexer({ gfm: true }).blockTokens(markdown, []);
  const parts = [];
  for (const token of tokens)
    parts.push(
      token.type === 'html' ? `${await htmlToMarkdown(token.raw)}\n\n` : withoutHiddenElements(token.raw),
    );
  return parts.join('');
}

function withoutHiddenElements(text: string): string {
  let kept = '';
  let from = 0;
  for (const { 0: tag, 1: name, index } of text.matchAll(/<([a-z][a-z0-9]*)\b[^<>]*>/gi)) {
    const hides = HIDING.test(tag) || /^(?:script|style|template)$/i.test(name ?? '');
    if (index < from || !hides) continue;
    const end = text.toLowerCase().indexOf(`</${(name ?? '').toLowerCase()}`, index);
    kept += text.slice(from, index);
    from = end < 0 ? text.length : end;
  }
  return kept + text.slice(from);
}
