import type { FoundEntity } from './found-entity.js';
import type { Reading } from './reading.js';

const NUMBER = /(?<![\w+])(?:\+|00)?\(?\d(?:[\s().\-/]{0,2}\d){5,15}(?![\w:])/g;

/**
 * Phone numbers of 6 to 15 digits (ITU-T E.164 allows 15), without their punctuation; a leading 00 becomes +. Digits
 * that are part of something already read, a date for instance, must have been blanked out before. A number that is
 * named as another one ("policy number 123456") is none.
 */
export function readPhones({ lower, language: { cues } }: Reading): FoundEntity[] {
  return [...lower.matchAll(NUMBER)].flatMap((match): FoundEntity[] => {
    const value = match[0].replace(/[^\d+]/g, '').replace(/^00/, '+');
    const digits = value.replace('+', '').length;
    if (digits < 6 || digits > 15) return [];
    const other = cues.otherNumber.exec(lower.slice(Math.max(0, match.index - 40), match.index));
    if (other && !cues.reached.test(other.groups?.['rest'] ?? '')) return [];
    return [
      {
        entity: { type: 'phone', value, source: match[0], stated: false },
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}
