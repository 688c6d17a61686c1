import type { PersonName } from '../../../domain/dicom/person-name.js';

/** Reads one PN value; empty groups and the empty components at a group's end are left out (PS3.5, 6.2.1.1). */
export function parsePersonName(text: string): PersonName {
  const [alphabetic, ideographic, phonetic] = text
    .split('=')
    .map((group) => group.trim().replace(/[\^ ]+$/, ''));
  return {
    ...(alphabetic && { alphabetic }),
    ...(ideographic && { ideographic }),
    ...(phonetic && { phonetic }),
  };
}
