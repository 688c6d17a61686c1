import type { CheckedReport } from './checked-report.js';
import { type TextWarning, warningsAt, words } from './text-warning.js';

/** What stands in the section when there was nothing to compare with, without accents. */
const NOTHING = [
  ...['none', 'no\\b.*', 'not available', 'n\\/a', 'nil', '-+'],
  ...['ningun[oa]s?', 'sin\\b.*', 'no disponibles?', 'no hay.*', 'no se dispone.*'],
  // Keine. Keine externen Voraufnahmen. Not: Keine Änderung zur CT vom 3. März.
  ...[
    'keine?[nmrs]?',
    'keine?[nmrs]? (?:\\p{L}+ ){0,3}(?:vor|vergleich|fruher)\\p{L}*.*',
    'entfallt',
    'erstuntersuchung',
  ],
  ...['nicht (?:moglich|verfugbar|vorhanden|vorliegend|zutreffend)', 'ohne (?:vor|vergleich)\\p{L}*.*'],
  // Zum Vergleich liegen keine Voraufnahmen vor. Voruntersuchungen liegen nicht vor.
  '(?:zum vergleich )?(?:(?:es|vor\\p{L}+) )?(?:liegen|lagen|stehen|standen|sind) (?:\\p{L}+ ){0,3}(?:keine?[nmrs]?|nicht)\\b.*',
];
const NONE = new RegExp(`^\\s*(?:${NOTHING.join('|')})?[\\s.]*$`, 'iu');

/** An earlier examination in German: `Voruntersuchung`, `Vor-CT`, `letzte Kontrolle`. */
const EXAM =
  '(?:untersuchung(?:en)?|(?:röntgen)?aufnahmen?|kontrollen?|studien?|ct|mrt?|pet|röntgen|(?:sono|mammo)gra(?:ph|f)ien?)';
const PRIOR = `(?:(?:extern|auswärtig|jüngst|letzt)e[nmrs]? )?(?:vor-?(?:${EXAM}|bild(?:er|ern)?|befund(?:en?|es)?)|(?:letzt|früher|vorherig|vorangegangen)e[nmrs]? ${EXAM})`;
const THE = '(?:(?:der|dem|den|einer|einem) )?';

/** What is only said when something earlier was looked at. */
const CITED = words(
  ...['compared (?:to|with)', 'in comparison (?:to|with)', 'when compared', 'comparison with'],
  ...[
    '(?:since|from|than|on) (?:the )?(?:prior|previous|last)(?: (?:study|exam(?:ination)?|CT|MRI?|radiograph|scan))?',
  ],
  ...['(?:prior|previous) (?:study|exam(?:ination)?|CT|MRI?|radiograph|ultrasound|scan|mammogram)'],
  ...['interval (?:change|increase|decrease|growth|development|improvement|resolution)'],
  ...[
    'en comparación con',
    'comparad[oa]s? con',
    '(?:respecto|con respecto) (?:al?|a la|del?) (?:estudio|control|examen|TC|RM)',
  ],
  ...['(?:estudio|control|examen|TC|RM|radiografía|ecografía) (?:previ[oa]|anterior)'],
  // Not: im Vergleich zur Gegenseite. Not: keine Voraufnahmen.
  `(?:im vergleich (?:zu[rm]?|mit)|verglichen (?:mit|zu[rm]?)|gegenüber|seit) ${THE}(?:${PRIOR}|${EXAM})`,
  `(?:an|auf|in|zu[rm]?|vom) ${THE}${PRIOR}`,
  'im vergleich zum \\d{1,2}\\.',
  '(?:befund|grö(?:ß|ss)en)(?:konstan(?:t|z)|progredien[tz]|regredien[tz])(?:e[nmrs]?)?',
);

/** The text speaks of earlier examinations, and the comparison section names none. */
export function checkComparison({ content }: CheckedReport): TextWarning[] {
  if (!NONE.test(content.comparison)) return [];
  return (['findings', 'impression'] as const).flatMap((section) =>
    warningsAt('no-comparison', section, content[section], CITED),
  );
}
