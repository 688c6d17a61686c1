import type { PdfCanvas } from '#platform/pdf/pdf-canvas';
import { TEXT } from '#platform/pdf/pdf-theme';
import type { PracticeTime } from '#platform/pdf/practice-time';
import type { ReportDocument } from '../../application/services/report-document.js';
import { headingStyle } from './heading-style.js';
import type { ReportLabels } from './report-labels.js';

/** A heading stays with this much of its text. */
const KEEP_WITH_NEXT = 48;
const BLANK_LINE = 7;

/** The text of the report, section by section; a section without text is left out. */
export function drawNarrative(
  canvas: PdfCanvas,
  report: ReportDocument,
  labels: ReportLabels,
  time: PracticeTime,
): void {
  const sections: (readonly [string, string | undefined, typeof TEXT.body | typeof TEXT.impression])[] = [
    [labels.clinicalInformation, report.clinicalInformation, TEXT.body],
    [labels.technique, report.technique, TEXT.body],
    [labels.comparison, report.comparison, TEXT.body],
    [labels.findings, report.findings, TEXT.body],
    [labels.impression, report.impression, TEXT.impression],
    ...(report.addenda ?? []).map(
      ({ text, author, at }) =>
        [`${labels.addendum} – ${author}, ${time.instant(at)}`, text, TEXT.body] as const,
    ),
  ];
  for (const [heading, text, style] of sections) {
    if (!text?.trim()) continue;
    canvas.ensure(KEEP_WITH_NEXT);
    canvas.group('Sect', () => {
      canvas.paragraph('H2', heading, headingStyle(report));
      canvas.y += 2;
      for (const paragraph of text.trim().split(/\r?\n/)) {
        if (paragraph.trim() === '') canvas.y += BLANK_LINE;
        else canvas.paragraph('P', paragraph, style);
      }
    });
    canvas.y += 10;
  }
}
