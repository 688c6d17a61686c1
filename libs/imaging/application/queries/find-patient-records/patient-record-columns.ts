import type { RecordColumn } from '#kernel';
import { searchKey } from '../../../domain/search-key.js';

const KEY = `translate(coalesce(p.name_key, lower(p.name)), '^,', '  ')`;
const IN_PARTS = `position('^' IN p.name) > 0`;
/** As `personNameOf` takes names apart: the last word is the family name, unless the name says its parts. */
const FAMILY = `CASE WHEN ${IN_PARTS} THEN split_part(coalesce(p.name_key, lower(p.name)), '^', 1)
  ELSE regexp_replace(rtrim(${KEY}), '^.* ', '') END`;
const GIVEN = `CASE WHEN ${IN_PARTS} THEN split_part(coalesce(p.name_key, lower(p.name)), '^', 2)
  ELSE regexp_replace(rtrim(${KEY}), ' ?[^ ]*$', '') END`;

const words = (column: string) => ({ column, fold: searchKey });

/** How the fields of patients `p` are compared. */
export const PATIENT_RECORD_COLUMNS: Readonly<Record<string, RecordColumn>> = {
  name: { column: 'p.name', words: words(KEY) },
  family: { column: FAMILY, words: words(FAMILY) },
  given: { column: GIVEN, words: words(GIVEN) },
  birthDate: { column: 'p.birth_date', type: 'date' },
  gender: { column: 'p.sex' },
  active: { column: '(p.merged_into_id IS NULL)', type: 'boolean' },
  phone: { column: 'p.phone' },
  email: { column: 'p.email' },
  identifier: {
    column: 'p.number',
    identified: ({ value, issuer }, place) => {
      const of = [
        ...(value === undefined ? [] : [`value = ${place(value)}`]),
        ...(issuer === undefined ? [] : [`issuer = ${place(issuer)}`]),
      ];
      return `p.id IN (SELECT patient_id FROM patient_identifier WHERE ${of.length > 0 ? of.join(' AND ') : 'false'})`;
    },
  },
};
