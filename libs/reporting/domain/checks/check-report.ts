import { checkComparison } from './check-comparison.js';
import { checkDates } from './check-dates.js';
import { checkGaps } from './check-gaps.js';
import { checkLaterality } from './check-laterality.js';
import { checkMeasurements } from './check-measurements.js';
import { checkSex } from './check-sex.js';
import type { CheckedReport } from './checked-report.js';
import type { TextWarning } from './text-warning.js';

const CHECKS = [checkGaps, checkLaterality, checkSex, checkMeasurements, checkDates, checkComparison];

/**
 * What a careful reader would look at again, in English and Spanish. Warnings and nothing more: radiologists expect to be
 * shown them and to sign all the same, because a text that is right may look wrong.
 */
export function checkReport(report: CheckedReport): TextWarning[] {
  return CHECKS.flatMap((check) => check(report));
}
