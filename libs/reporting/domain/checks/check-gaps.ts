import { choicesIn } from '../expand-text.js';
import { SECTION_KEYS } from '../template-section.js';
import type { CheckedReport } from './checked-report.js';
import { type TextWarning, warning, warningsAt } from './text-warning.js';

/** Fields that nothing was known for, and what people put where something is to come. */
const OPEN_END = /\{\{[^{}\n]{0,100}\}\}|_{3,}|(?<![\p{L}\p{N}])X{3,}(?![\p{L}\p{N}])|\?{3,}/gu;

/** What is missing: the impression, a section, a choice that was not made. */
export function checkGaps({ content }: CheckedReport): TextWarning[] {
  const isEmpty = (section: keyof typeof content): boolean => content[section].trim() === '';
  return [
    ...(isEmpty('impression') ? [warning('missing-impression', 'impression')] : []),
    ...(['clinicalInformation', 'technique', 'findings'] as const)
      .filter(isEmpty)
      .map((section) => warning('empty-section', section)),
    ...SECTION_KEYS.flatMap((section) => [
      ...choicesIn(content[section]).map(({ start, end }) =>
        warning('unresolved-text', section, { index: start, length: end - start }),
      ),
      ...warningsAt('unresolved-text', section, content[section], OPEN_END),
    ]),
  ];
}
