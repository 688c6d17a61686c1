import type { CheckedReport } from './checked-report.js';
import { type TextWarning, warningsAt, words } from './text-warning.js';

/** What stands in the section when there was nothing to compare with, in English and Spanish. */
const NONE =
  /^\s*(?:none|no\b.*|not available|n\/a|nil|ningun[oa]s?|sin\b.*|no disponibles?|no hay.*|no se dispone.*|-+)?[\s.]*$/iu;

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
);

/** The text speaks of earlier examinations, and the comparison section names none. */
export function checkComparison({ content }: CheckedReport): TextWarning[] {
  if (!NONE.test(content.comparison)) return [];
  return (['findings', 'impression'] as const).flatMap((section) =>
    warningsAt('no-comparison', section, content[section], CITED),
  );
}
