import type { FoundEntity } from './found-entity.js';
import type { Reading } from './reading.js';

// The form people write, not all that RFC 5322 allows; bounded so that hostile text cannot make it slow.
const EMAIL = /(?<![\w.%+-])[a-z0-9][\w.%+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,62}\.){1,4}[a-z]{2,24}(?![\w-])/g;

/** E-mail addresses, in lower case. */
export function readEmails({ lower }: Reading): FoundEntity[] {
  return [...lower.matchAll(EMAIL)].map((match) => ({
    entity: { type: 'email', value: match[0], source: match[0], stated: false },
    start: match.index,
    end: match.index + match[0].length,
  }));
}
