import { diffText } from '../../domain/diff-text.js';
import type { ReportContent } from '../../domain/report-content.js';
import { SECTION_KEYS } from '../../domain/template-section.js';
import type { SectionDiffView } from './section-diff.view.js';

/** What became of each section from one text to another. */
export function diffSections(before: ReportContent, after: ReportContent): SectionDiffView[] {
  return SECTION_KEYS.map((section) => ({
    section,
    changed: before[section] !== after[section],
    parts: diffText(before[section], after[section]),
  }));
}
