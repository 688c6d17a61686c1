import { TEXT } from '#platform/pdf/pdf-theme';
import type { TextStyle } from '#platform/pdf/text-layout';
import type { ReportDocument } from '../../application/services/report-document.js';

/** How headings are written: in the practice's colour, where it has one. */
export function headingStyle({ layout }: ReportDocument): TextStyle {
  return layout?.accent ? { ...TEXT.heading, color: layout.accent } : TEXT.heading;
}
