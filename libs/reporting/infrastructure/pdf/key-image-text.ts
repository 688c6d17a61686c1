import type { PracticeTime } from '#platform/pdf/practice-time';
import type { ReportKeyImage } from '../../application/services/report-document.js';
import type { ReportLabels } from './report-labels.js';

/** What is said of a key image: what it shows, and, of an earlier examination, when it was made. */
export function keyImageText(
  { caption, takenOn }: ReportKeyImage,
  number: number,
  labels: ReportLabels,
  time: PracticeTime,
): string {
  const text = caption ? `${labels.keyImage} ${number}: ${caption}` : `${labels.keyImage} ${number}`;
  return takenOn ? `${text} (${time.date(takenOn)})` : text;
}
