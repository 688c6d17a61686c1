import { SECTION_KEYS } from '../template-section.js';
import type { CheckedReport } from './checked-report.js';
import { type TextWarning, warningsAt, words } from './text-warning.js';

const MALE = words(
  ...['prostat(?:e|ic)', 'próstata', 'prostátic[oa]s?', 'seminal vesicles?', 'vesículas? seminal(?:es)?'],
  ...[
    'test(?:is|es|icles?|icular)',
    'testículos?',
    'scrot(?:um|al)',
    'escrot(?:o|al)',
    'pen(?:is|ile)',
    'pene',
  ],
  ...['epididym(?:is|al|ides)', 'epidídimos?', 'spermatic', 'espermátic[oa]s?'],
);

const FEMALE = words(
  ...['uter(?:us|i|ine)', 'útero', 'uterin[oa]s?', 'ovar(?:y|ies|ian)', 'ovarios?', 'ováric[oa]s?'],
  ...['endometri(?:um|al|o|ales)', 'myometri(?:um|al)', 'miometrio', 'vagina(?:l|les)?', 'fallopian'],
  ...[
    'trompas? de falopio',
    'adnex(?:a|ae|al)',
    'anexial(?:es)?',
    'pregnan(?:t|cy)',
    'embaraz(?:o|ada)',
    'gestational',
    'gestacional',
  ],
);

/** Organs that a patient of that sex usually does not have: often a report on the wrong patient, or a wrong template. */
export function checkSex({ content, patientSex }: CheckedReport): TextWarning[] {
  const sex = patientSex?.trim().charAt(0).toUpperCase();
  if (sex !== 'M' && sex !== 'F') return [];
  return SECTION_KEYS.flatMap((section) =>
    warningsAt('sex', section, content[section], sex === 'M' ? FEMALE : MALE),
  );
}
