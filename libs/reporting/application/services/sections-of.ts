import type { ReportContent } from '../../domain/report-content.js';
import { SECTION_KEYS } from '../../domain/template-section.js';

/** The sections a change names. */
export function sectionsOf(change: Partial<Record<keyof ReportContent, unknown>>): Partial<ReportContent> {
  const named = SECTION_KEYS.flatMap((name) => {
    const text = change[name];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  return Object.fromEntries(named);
}
