import type { SnippetPartView } from './snippet-part.view.js';

const AROUND = 80;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const MARKS = /[\u0300-\u036f]/g;

/** As the database folds words (`conversations_fold`): lower case, compatible forms, no marks. */
const fold = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase();

/** A character as it stands in the text, and folded; marks fold to nothing. */
interface Sign {
  readonly written: string;
  readonly folded: string;
}

/**
 * The text around the first word that begins with one of those looked for, all of these marked. Parts of plain text
 * rather than markup: whatever the message says, no page can take it for HTML.
 */
export function snippetOf(text: string, sought: string): SnippetPartView[] {
  const signs = [...text].map((written): Sign => ({ written, folded: fold(written) }));
  const beginnings = wordsOf(sought);
  const marked = signs.map(() => false);
  for (let at = 0; at < signs.length; at++) {
    if (at > 0 && LETTER.test(signs[at - 1]!.written)) continue;
    const length = Math.max(0, ...beginnings.map((word) => matchAt(signs, at, word)));
    marked.fill(true, at, at + length);
  }
  const first = Math.max(0, marked.indexOf(true));
  const [from, to] = [Math.max(0, first - AROUND), Math.min(signs.length, first + 2 * AROUND)];
  const parts: { text: string; found: boolean }[] = [];
  for (let at = from; at < to; at++) {
    const [last, written, found] = [parts.at(-1), signs[at]!.written, marked[at]!];
    if (last?.found === found) last.text += written;
    else parts.push({ text: written, found });
  }
  if (from > 0) parts.unshift({ text: '…', found: false });
  if (to < signs.length) parts.push({ text: '…', found: false });
  return parts;
}

const wordsOf = (sought: string): string[] => fold(sought).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many characters from here on are the word; 0 when another one stands here. */
function matchAt(signs: readonly Sign[], from: number, word: string): number {
  let folded = '';
  for (let at = from; at < signs.length; at++) {
    folded += signs[at]!.folded;
    if (folded.startsWith(word)) return at - from + 1;
    if (!word.startsWith(folded)) return 0;
  }
  return 0;
}
