import { SECTION_KEYS } from '../template-section.js';
import type { CheckedReport } from './checked-report.js';
import { type TextWarning, warningsAt, words } from './text-warning.js';

/** What follows the name of an organ: `prostatic`, `ováricos`, `Prostatakarzinom`. */
const REST = '\\p{L}*';

const MALE = words(
  ...['seminal vesicles?', 'test(?:is|es|icles?|icular)', 'scrot(?:um|al)', 'penile', 'spermatic'],
  ...[
    'vesículas? seminal(?:es)?',
    'testículos?',
    'escrot(?:o|al)',
    'pene',
    'epidídimos?',
    'espermátic[oa]s?',
  ],
  ...[`prostat${REST}`, `penis${REST}`, `epididym${REST}`],
  ...[`(?:gleit|leisten|neben|pendel)?hoden${REST}`, `skrot(?:um|al)${REST}`, 'penile[nmrs]'],
  ...[`samen(?:bläschen|blase|leiter|strang)${REST}`, `spermatozel${REST}`],
);

/** Not every word that begins as an organ does: the processus vaginalis is male. */
const FEMALE = words(
  ...['uteri(?:ne)?', 'fallopian', 'pregnan(?:t|cy)', 'gestational', 'vagina(?:l|les)?'],
  ...['útero', 'uterin[oa]s?', 'trompas? de falopio', 'anexial(?:es)?', 'embaraz(?:o|ada)', 'gestacional'],
  ...[
    `uterus${REST}`,
    `intrauterin${REST}`,
    `ovar${REST}`,
    `adnex${REST}`,
    `endometri${REST}`,
    `m[iy]ometri${REST}`,
  ],
  ...[
    `gebärmutter${REST}`,
    `eierst(?:ö|oe)ck${REST}`,
    `eileiter${REST}`,
    'uterin(?:e[nmrs])?',
    'vaginale[nmrs]?',
  ],
  ...[`zervix${REST}`, `schwanger${REST}`, `gravid${REST}`, `gestationsalter${REST}`],
);

/** Organs that a patient of that sex usually does not have: often a report on the wrong patient, or a wrong template. */
export function checkSex({ content, patientSex }: CheckedReport): TextWarning[] {
  const sex = patientSex?.trim().charAt(0).toUpperCase();
  if (sex !== 'M' && sex !== 'F') return [];
  return SECTION_KEYS.flatMap((section) =>
    warningsAt('sex', section, content[section], sex === 'M' ? FEMALE : MALE),
  );
}
