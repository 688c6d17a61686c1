import type { Texts } from '../texts/texts.js';
import type { Examination } from './intake-slots.js';

/** The examination in words: "MRI of the left knee". */
export function describeExamination(
  { modality, bodyPart, laterality }: Examination,
  { labels }: Texts,
): string {
  const part = !bodyPart ? null : typeof bodyPart === 'string' ? labels.bodyPart[bodyPart] : bodyPart.other;
  return labels.examination(
    labels.modality[modality ?? 'unsure'],
    part,
    laterality ? labels.laterality[laterality] : null,
  );
}
