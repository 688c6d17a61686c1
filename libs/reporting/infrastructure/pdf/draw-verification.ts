import { create } from 'qrcode';
import type { PdfCanvas } from '#platform/pdf/pdf-canvas';
import { TEXT } from '#platform/pdf/pdf-theme';
import type { ReportVerification } from '../../application/services/report-document.js';
import type { ReportLabels } from './report-labels.js';

/** Points, some 25 mm: a module is as large as a phone reads from a copy of a copy. */
const SIDE = 71;
/** ISO/IEC 18004 wants four modules of white on each side. */
const QUIET = 12;

/**
 * Where a reader verifies the document: as a QR code, drawn and not a picture, and in words beside it. To the right of the
 * signatures, so that it costs a short report no second page; below them where it does not fit there.
 *
 * @param beside where the signatures begin; undefined when they are on two pages
 */
export function drawVerification(
  canvas: PdfCanvas,
  { code, url }: ReportVerification,
  labels: ReportLabels,
  beside: number | undefined,
): void {
  const { x, width } = canvas.full;
  const texts = [
    [labels.verify, TEXT.contact],
    [url, TEXT.contact],
    [code, TEXT.signer],
  ] as const;
  const boxAt = (left: number) => ({ x: left + SIDE + QUIET, width: x + width - left - SIDE - QUIET });
  const heightAt = (left: number): number =>
    texts.reduce((sum, [text, style]) => sum + canvas.heightOf(text, style, boxAt(left).width), 0);
  const below = canvas.y;
  let left = x + width / 2 + QUIET;
  canvas.y = (beside ?? below) + QUIET;
  if (beside === undefined || !canvas.fits(Math.max(SIDE, heightAt(left)))) {
    left = x;
    canvas.y = below + QUIET;
    canvas.ensure(Math.max(SIDE, heightAt(left)));
  }
  const top = canvas.y;
  canvas.tagged('Figure', () => drawQrCode(canvas, url, left, top), {
    alternative: `${labels.qrCode}: ${url}`,
    bounds: [left, top, left + SIDE, top + SIDE],
  });
  canvas.y = top + Math.max(0, (SIDE - heightAt(left)) / 2);
  canvas.stack('P', texts, boxAt(left));
  canvas.y = Math.max(canvas.y, top + SIDE, left === x ? 0 : below);
}

/** Each run of dark modules of a row is one rectangle; all are filled at once, so that no light shows between them. */
function drawQrCode({ document }: PdfCanvas, text: string, left: number, top: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const side = SIDE / size;
  const isDark = (row: number, column: number): boolean => column < size && Boolean(modules.get(row, column));
  for (let row = 0; row < size; row++) {
    for (let start = 0; start < size; start++) {
      if (!isDark(row, start)) continue;
      let end = start;
      while (isDark(row, end)) end++;
      document.rect(left + start * side, top + row * side, (end - start) * side, side);
      start = end;
    }
  }
  document.fill('#000000');
}
