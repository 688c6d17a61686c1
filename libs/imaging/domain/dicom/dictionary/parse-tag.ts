import { attributeByKeyword } from './attribute-dictionary.js';

/**
 * Reads an attribute id of DICOMweb: a keyword of the dictionary or eight hexadecimal digits (PS3.18, 8.3.4.1).
 * Undefined when it is neither.
 */
export function parseTag(text: string): number | undefined {
  if (/^[0-9a-f]{8}$/i.test(text)) return Number.parseInt(text, 16);
  return attributeByKeyword(text)?.tag;
}
