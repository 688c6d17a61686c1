const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text as Slack wants it: its three control characters, and only they, escaped (Slack, "Formatting message text"); whole
 * characters only, for a form takes no others.
 */
export function toSlackText(text: string): string {
  return text.toWellFormed().replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}
