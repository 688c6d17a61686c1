import type { PdfCanvas } from '#platform/pdf/pdf-canvas';
import { TEXT, RULE_COLOR } from '#platform/pdf/pdf-theme';
import type { PracticeTime } from '#platform/pdf/practice-time';
import type { ReportSignature, ReportDocument } from '../../application/services/report-document.js';
import type { ReportLabels } from './report-labels.js';

/**
 * Who wrote and who signed, when, in the practice's zone; one block is never torn over two pages. The right half of the page
 * stays free where the document can be verified.
 */
export function drawSignatures(
  canvas: PdfCanvas,
  report: ReportDocument,
  labels: ReportLabels,
  time: PracticeTime,
): void {
  const { x, width: full } = canvas.full;
  const box = { x, width: report.verification ? full / 2 : full };
  canvas.y += 4;
  for (const signature of report.signatures) {
    const texts = textsOf(signature, labels, time);
    canvas.ensure(texts.reduce((sum, [text, style]) => sum + canvas.heightOf(text, style, box.width), 8));
    canvas.artifact('Layout', () => {
      canvas.document
        .lineWidth(0.5)
        .strokeColor(RULE_COLOR)
        .moveTo(x, canvas.y)
        .lineTo(x + full / 2, canvas.y)
        .stroke();
    });
    canvas.y += 4;
    canvas.stack('P', texts, box);
    canvas.y += 8;
  }
  if (report.status === 'final' || report.status === 'amended') {
    canvas.ensure(canvas.heightOf(labels.sealed, TEXT.small, box.width));
    canvas.paragraph('P', labels.sealed, TEXT.small, box);
  }
}

function textsOf(signature: ReportSignature, labels: ReportLabels, time: PracticeTime) {
  return [
    [labels[signature.role], TEXT.label],
    [signature.name, TEXT.signer],
    ...(signature.title ? [[signature.title, TEXT.contact] as const] : []),
    [time.instant(signature.at), TEXT.contact],
    ...(signature.discrepancy ? [[labels.discrepancy[signature.discrepancy], TEXT.contact] as const] : []),
  ] as const;
}
