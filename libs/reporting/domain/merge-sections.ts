import type { ReportContent } from './report-content.js';
import { SECTION_KEYS, type SectionKey } from './template-section.js';

/** One section that two people changed at once, put together as far as that goes. */
export interface MergedSection {
  readonly section: SectionKey;
  /** Ours where only we changed it, theirs where only they did; theirs, followed by ours, where both did. */
  readonly text: string;
  /** Both changed it: a person has to look. */
  readonly conflict: boolean;
}

/** Puts together what two people wrote from the same text. */
export function mergeSections(
  base: ReportContent,
  theirs: ReportContent,
  ours: Partial<ReportContent>,
): MergedSection[] {
  return SECTION_KEYS.map((section) => {
    const [was, their] = [base[section], theirs[section]];
    const our = ours[section] ?? was;
    if (our === was || our === their) return { section, text: their, conflict: false };
    if (their === was) return { section, text: our, conflict: false };
    // What somebody has only written on is in the longer text already.
    if (our.startsWith(their)) return { section, text: our, conflict: false };
    if (their.startsWith(our)) return { section, text: their, conflict: false };
    return { section, text: `${their}\n\n${our}`, conflict: true };
  });
}
