import { SECTION_KEYS, type SectionKey } from '../template-section.js';
import { checkComparison } from './check-comparison.js';
import { checkDates } from './check-dates.js';
import { checkGaps } from './check-gaps.js';
import { checkLaterality } from './check-laterality.js';
import { checkMeasurements } from './check-measurements.js';
import { checkSex } from './check-sex.js';
import type { CheckedReport } from './checked-report.js';
import type { TextWarning } from './text-warning.js';
import { unaccented, withoutAccents } from './unaccented.js';

const CHECKS = [checkGaps, checkLaterality, checkSex, checkMeasurements, checkDates, checkComparison];

/**
 * What a careful reader would look at again, in English, German and Spanish, with accents or without. Warnings and nothing more:
 * radiologists expect to be shown them and to sign all the same, because a text that is right may look wrong.
 */
export function checkReport(report: CheckedReport): TextWarning[] {
  const { content } = report;
  const sections = {
    clinicalInformation: unaccented(content.clinicalInformation),
    technique: unaccented(content.technique),
    comparison: unaccented(content.comparison),
    findings: unaccented(content.findings),
    impression: unaccented(content.impression),
  };
  const plain: Record<SectionKey, string> = { ...content };
  for (const key of SECTION_KEYS) plain[key] = sections[key].text;
  const checked = { ...report, content: plain, procedure: withoutAccents(report.procedure) };
  return CHECKS.flatMap((check) => check(checked)).map((warning) => {
    const { section, start, end } = warning;
    if (section === null || start === null || end === null) return warning;
    return { ...warning, start: sections[section].at(start), end: sections[section].at(end) };
  });
}
