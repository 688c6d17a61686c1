import type { PdfCanvas } from '#platform/pdf/pdf-canvas';
import { TEXT } from '#platform/pdf/pdf-theme';
import type { PracticeTime } from '#platform/pdf/practice-time';
import type { ReportDocument } from '../../application/services/report-document.js';
import type { ReportLabels } from './report-labels.js';
import { BANNER } from './report-theme.js';

const PADDING = 8;

/** What the reader must know before the first finding: whether this version may be relied on, and what it replaces. */
export function drawStatusBanner(
  canvas: PdfCanvas,
  report: ReportDocument,
  labels: ReportLabels,
  time: PracticeTime,
): void {
  const { fill, ink } = BANNER[report.status];
  const outer = canvas.full;
  const inner = { x: outer.x + PADDING, width: outer.width - 2 * PADDING };
  const state = { ...TEXT.heading, color: ink };
  const note = { ...TEXT.contact, color: ink };
  const texts: (readonly [string, typeof state | typeof note])[] = [
    [labels.status[report.status], state],
    [labels.statusNote[report.status], note],
  ];
  if (report.amendment) {
    const { reason, replacesVersion, replacesIssuedAt } = report.amendment;
    texts.push([`${labels.replaces} ${replacesVersion}, ${time.instant(replacesIssuedAt)}`, note]);
    const why = report.status === 'entered-in-error' ? labels.withdrawal : labels.amendment;
    texts.push([`${why}: ${reason}`, note]);
  }
  const height = texts.reduce(
    (sum, [text, style]) => sum + canvas.heightOf(text, style, inner.width),
    2 * PADDING,
  );
  canvas.ensure(height);
  const top = canvas.y;
  canvas.artifact('Layout', () => canvas.document.rect(outer.x, top, outer.width, height).fill(fill));
  canvas.y = top + PADDING;
  canvas.stack('P', texts, inner);
  canvas.y = top + height + 12;
}
