import type { ReportContent } from '../../domain/report-content.js';

const SECTIONS = ['clinicalInformation', 'technique', 'comparison', 'findings', 'impression'] as const;

/** The sections a change names. */
export function sectionsOf(change: Partial<Record<keyof ReportContent, unknown>>): Partial<ReportContent> {
  const named = SECTIONS.flatMap((name) => {
    const text = change[name];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  return Object.fromEntries(named);
}
