/**
 * Takes a value apart at a separator that no backslash stands before (hl7.org/fhir/R4/search.html#escaping); escapes stay.
 */
export function splitValues(text: string, separator: ',' | '|'): string[] {
  const parts: string[] = [''];
  for (let n = 0; n < text.length; n += 1) {
    const sign = text[n]!;
    if (sign === separator) parts.push('');
    else if (sign === '\\' && n + 1 < text.length) parts[parts.length - 1] += sign + text[(n += 1)]!;
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** A value as it was meant: `\,` is a comma, `\|` a bar, `\$` a dollar sign and `\\` a backslash. */
export const unescaped = (text: string): string => text.replace(/\\([\\,|$])/g, '$1');
