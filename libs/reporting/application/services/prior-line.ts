import type { PriorStudyView } from '#imaging/contracts';

/** How a report names an earlier study: `CT thorax, 2025-03-01`. */
export function priorLine({
  description,
  modalities,
  studyDate,
}: Pick<PriorStudyView, 'description' | 'modalities' | 'studyDate'>): string {
  const what = description ?? modalities.join('/');
  return studyDate ? `${what}, ${studyDate}` : what;
}
