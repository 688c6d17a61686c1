/** A text that PostgreSQL and JSON can hold: without NUL, lone surrogates replaced, at most `limit` UTF-16 code units. */
export function storableText(text: string, limit = 20_000): string {
  return text.replaceAll('\0', '').slice(0, limit).toWellFormed();
}
