import type { PdfCanvas } from '#platform/pdf/pdf-canvas';
import { TEXT, RULE_COLOR } from '#platform/pdf/pdf-theme';
import type { PracticeTime } from '#platform/pdf/practice-time';
import type { ReportSignature, ReportDocument } from '../../application/services/report-document.js';
import type { ReportLabels } from './report-labels.js';

/** Who wrote and who signed, when, in the practice's zone; one block is never torn over two pages. */
export function drawSignatures(
  canvas: PdfCanvas,
  report: ReportDocument,
  labels: ReportLabels,
  time: PracticeTime,
): void {
  const { x, width } = canvas.full;
  canvas.y += 4;
  for (const signature of report.signatures) {
    const texts = textsOf(signature, labels, time);
    canvas.ensure(texts.reduce((sum, [text, style]) => sum + canvas.heightOf(text, style, width), 8));
    canvas.artifact('Layout', () => {
      canvas.document
        .lineWidth(0.5)
        .strokeColor(RULE_COLOR)
        .moveTo(x, canvas.y)
        .lineTo(x + width / 2, canvas.y)
        .stroke();
    });
    canvas.y += 4;
    canvas.stack('P', texts, canvas.full);
    canvas.y += 8;
  }
  if (report.status === 'final' || report.status === 'amended') {
    canvas.ensure(canvas.heightOf(labels.sealed, TEXT.small, width));
    canvas.paragraph('P', labels.sealed, TEXT.small);
  }
}

function textsOf(signature: ReportSignature, labels: ReportLabels, time: PracticeTime) {
  const lead = signature.role === 'signer' ? labels.signer : labels.author;
  return [
    [lead, TEXT.label],
    [signature.name, TEXT.signer],
    ...(signature.title ? [[signature.title, TEXT.contact] as const] : []),
    [time.instant(signature.at), TEXT.contact],
  ] as const;
}
