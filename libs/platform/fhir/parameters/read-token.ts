import { splitValues, unescaped } from '../split-values.js';

/** `code`, `system|code`, `system|` or `|code`: an empty system says that there is none. */
export interface Token {
  readonly system?: string;
  readonly code?: string;
}

export function readToken(escaped: string): Token {
  const [first = '', ...rest] = splitValues(escaped, '|').map(unescaped);
  if (rest.length === 0) return { code: first };
  const code = rest.join('|');
  return { system: first, ...(code === '' ? {} : { code }) };
}
