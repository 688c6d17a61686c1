import { splitText } from '../split-text.js';

const FENCE = /^```([\w+#.-]{0,20})/gm;
/** What closing a block and opening it again adds at most. */
const ROOM = '```\n\n```'.length + 20;

/**
 * Cuts a text like `splitText`; a block of code that a cut goes through ends with its part and begins again in the next,
 * for Discord would show the rest of it as ordinary text.
 */
export function splitMarkdown(text: string, limit: number): string[] {
  if (text.length <= limit || !text.includes('```')) return splitText(text, limit);
  let open: string | null = null;
  return splitText(text, limit - ROOM).map((part) => {
    const begin: string = open === null ? '' : `\`\`\`${open}\n`;
    for (const [, language = ''] of part.matchAll(FENCE)) open = open === null ? language : null;
    return `${begin}${part}${open === null ? '' : '\n```'}`;
  });
}
