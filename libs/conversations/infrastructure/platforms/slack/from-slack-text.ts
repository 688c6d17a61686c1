/** A reference in angle brackets with an optional label, or one of the three escaped characters. */
const MARKUP = /<([^<>|]*)(?:\|([^<>]*))?>|&(?:amp|lt|gt);/g;
const ESCAPED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * What a person sees of a text of Slack: addresses, names and labels instead of references, the characters `&`, `<` and
 * `>` instead of their escapes (Slack, "Formatting message text"). Stars and underscores stay as they were typed.
 */
export function fromSlackText(text: string): string {
  return text.replace(MARKUP, (match: string, reference?: string, label?: string) =>
    reference === undefined ? (ESCAPED[match] ?? match) : shown(unescaped(reference), unescaped(label ?? '')),
  );
}

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (match) => ESCAPED[match] ?? match);

function shown(reference: string, label: string): string {
  const [sign, rest] = [reference.charAt(0), reference.slice(1)];
  if (sign === '@' || sign === '#') return sign + (label || rest);
  // <!here>, <!subteam^S1|@group>, <!date^…|fallback>
  if (sign === '!') return label || `@${rest}`;
  if (/^(?:mailto|tel):/.test(reference)) return label || reference.slice(reference.indexOf(':') + 1);
  return !label || reference.includes(label) ? label || reference : `${label} (${reference})`;
}
