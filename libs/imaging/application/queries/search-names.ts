import type { Conditions } from '#kernel';
import { searchKey } from '../../domain/search-key.js';

/**
 * Adds the search of a list: the text is looked for in names, whatever its case and accents, and in other texts, whatever
 * its case.
 *
 * @param names SQL of a text that joins search keys of names
 * @param texts SQL of a text in lower case
 */
export function searchNames(
  conditions: Conditions,
  text: string | undefined,
  names: string,
  texts: string,
): Conditions {
  const sought = text?.trim();
  if (!sought) return conditions;
  const key = `$${conditions.values.push(searchKey(sought))}::text`;
  const plain = `$${conditions.values.push(sought)}::text`;
  return conditions.always(`(position(${key} IN ${names}) > 0 OR position(lower(${plain}) IN ${texts}) > 0)`);
}
