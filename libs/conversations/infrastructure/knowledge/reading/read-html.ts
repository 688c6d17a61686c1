import type { ReadDocument } from '../../../application/services/knowledge-documents.js';
import { decodeText } from '#conversations/infrastructure/knowledge/reading/decode-text';
import { htmlToMarkdown } from '#conversations/infrastructure/knowledge/reading/html-to-markdown';
import { languageTag } from '#conversations/infrastructure/knowledge/reading/language-tag';
import { titleOf } from '#conversations/infrastructure/knowledge/reading/read-markdown';

const HEAD = 20_000;

/** A page as people see it. Its title is its first heading, else that of its head. */
export async function readHtml(content: Uint8Array): Promise<ReadDocument> {
  const start = Buffer.from(content.subarray(0, 2_048)).toString('latin1');
  const charset = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(start)?.[1];
  const html = decodeText(content, charset);
  const head = html.slice(0, HEAD);
  const { title, body } = titleOf(await htmlToMarkdown(html));
  const named = /<title[^>]{0,200}>([^<]{1,300})/i.exec(head)?.[1];
  return {
    title: title ?? (named ? (await htmlToMarkdown(named)).replace(/\\(.)/g, '$1').trim() || null : null),
    locale: languageTag(/<html[^>]{0,500}?\slang\s*=\s*["']?([\w-]{2,35})/i.exec(head)?.[1]),
    body,
    pages: null,
  };
}
