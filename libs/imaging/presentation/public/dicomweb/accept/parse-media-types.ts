import type { MediaType } from './media-type.js';

/** The pieces between separators that no quotes enclose (RFC 9110, 5.6.4). */
function* splitOutsideQuotes(text: string, separator: string): Generator<string> {
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted && sign === '\\') i++;
    else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      yield text.slice(start, i);
      start = i + 1;
    }
  }
  yield text.slice(start);
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  return text.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
}

function parseMediaType(text: string): MediaType | undefined {
  const [type = '', ...rest] = [...splitOutsideQuotes(text, ';')].map((piece) => piece.trim());
  if (!/^[^\s/;,"]+\/[^\s/;,"]+$/.test(type)) return undefined;
  const parameters = new Map<string, string>();
  for (const parameter of rest) {
    const equals = parameter.indexOf('=');
    if (equals <= 0) continue;
    const name = parameter.slice(0, equals).trim().toLowerCase();
    if (!parameters.has(name)) parameters.set(name, unquoted(parameter.slice(equals + 1).trim()));
  }
  return { type: type.toLowerCase(), parameters };
}

/**
 * Reads a list of media types. Clients write them in many ways (PS3.18, 8.7.4): parameter values quoted or not even where
 * they hold a slash, any order, any case. What is no media type is left out rather than refused.
 */
export function parseMediaTypes(text: string): MediaType[] {
  return [...splitOutsideQuotes(text, ',')].flatMap((piece) => parseMediaType(piece) ?? []);
}
