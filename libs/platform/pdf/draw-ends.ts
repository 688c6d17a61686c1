import type { PdfCanvas } from './pdf-canvas.js';
import { TEXT } from './pdf-theme.js';

/** One small line with a text at its start, cut to what fits, and one at its end. */
export function drawEnds(canvas: PdfCanvas, startText: string, endText: string, top: number): void {
  const box = canvas.full;
  const [end] = canvas.lines(endText, TEXT.small, box.width);
  const [first] = canvas.lines(startText, TEXT.small, box.width - (end?.width ?? 0) - 12);
  if (first) canvas.drawLine({ ...first, rightToLeft: false }, TEXT.small, box, top);
  if (end) canvas.drawLine({ ...end, rightToLeft: false }, TEXT.small, box, top, 'end');
}
