import type { ReportDocumentStatus } from '../../application/services/report-document.js';

/** Fill and text colour of the banner; contrast at least 4.5:1 (WCAG 2.2, 1.4.3). */
export const BANNER: Readonly<Record<ReportDocumentStatus, { readonly fill: string; readonly ink: string }>> =
  {
    draft: { fill: '#e3e6e9', ink: '#3a3f44' },
    preliminary: { fill: '#fdeec4', ink: '#6b4700' },
    final: { fill: '#dff0e3', ink: '#155724' },
    amended: { fill: '#dceafa', ink: '#0b3d63' },
    cancelled: { fill: '#e3e6e9', ink: '#3a3f44' },
    'entered-in-error': { fill: '#f9dcdc', ink: '#7a1212' },
  };

/** Points between the practice's own text at the foot of a page and the line below it. */
export const FOOTER_GAP = 6;
