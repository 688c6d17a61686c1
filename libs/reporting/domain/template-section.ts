import type { ReportContent } from './report-content.js';

export const SECTION_KEYS = [
  'clinicalInformation',
  'technique',
  'comparison',
  'findings',
  'impression',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** A part of a template. Several may belong to one section of the report, each under a heading of the practice. */
export interface TemplateSection {
  readonly section: SectionKey;
  /** Such as `Lungs`; stands above the text. */
  readonly heading: string | null;
  readonly text: string;
}

/** What a template says in each section of a report, in its order. */
export function textOf(sections: readonly TemplateSection[]): Partial<ReportContent> {
  const parts = Map.groupBy(sections, ({ section }) => section);
  return Object.fromEntries(
    [...parts].map(([section, of]) => [
      section,
      of.map(({ heading, text }) => (heading ? `${heading}:\n${text}` : text)).join('\n\n'),
    ]),
  );
}

/** Of what a template says, what belongs in sections where nothing stands yet. */
export function intoEmpty(text: Partial<ReportContent>, content: ReportContent): Partial<ReportContent> {
  const empty = SECTION_KEYS.filter((key) => text[key] !== undefined && content[key].trim() === '');
  return Object.fromEntries(empty.map((key) => [key, text[key]]));
}
