/** Marks of quotations and lists at the start of a line, one inside the other. */
const NESTED =
  /^((?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){8})(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+/gm;
const INDENTED = /^ {33,}/gm;

/**
 * Markdown with quotations and lists no deeper in each other than any person writes them: a reader that follows each
 * level would end with its stack.
 */
export function flattenMarkdown(body: string): string {
  return body
    .replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '    '))
    .replace(INDENTED, ' '.repeat(32))
    .replace(NESTED, '$1');
}
