import type { PdfCanvas } from '#platform/pdf/pdf-canvas';
import { RULE_COLOR, TEXT } from '#platform/pdf/pdf-theme';
import type { PracticeTime } from '#platform/pdf/practice-time';
import type { ReportDocument } from '../../application/services/report-document.js';
import type { ReportLabels } from './report-labels.js';

type Fact = readonly [label: string, value: string | undefined];

const GAP = 18;

/** Who was examined and what was done: two columns of labelled values, a table for who listens to it. */
export function drawFacts(
  canvas: PdfCanvas,
  report: ReportDocument,
  labels: ReportLabels,
  time: PracticeTime,
): void {
  const { patient, order, study } = report;
  const left: Fact[] = [
    [labels.patient, patient.name],
    [labels.patientId, patient.id],
    [labels.birthDate, patient.birthDate && time.date(patient.birthDate)],
    [labels.sex, patient.sex && labels.sexes[patient.sex]],
  ];
  const right: Fact[] = [
    [labels.examination, order?.procedure ?? study.description],
    [labels.accessionNumber, order?.accessionNumber],
    [labels.modality, study.modality],
    [labels.performedOn, study.performedOn && time.date(study.performedOn)],
    [labels.referrer, order?.referrer],
  ];
  const { x, width } = canvas.full;
  const column = (width - GAP) / 2;
  const top = canvas.y;
  const ends: number[] = [];
  canvas.group('Table', () => {
    [left, right].forEach((facts, index) => {
      canvas.y = top;
      const box = { x: x + index * (column + GAP), width: column };
      for (const [label, value] of facts) {
        if (!value) continue;
        const style = label === labels.patient ? TEXT.signer : TEXT.value;
        canvas.group('TR', () => {
          canvas.stack('TH', [[label, TEXT.label]], box, { scope: 'Row' });
          canvas.stack('TD', [[value, style]], box);
        });
        canvas.y += 3;
      }
      ends.push(canvas.y);
    });
  });
  canvas.y = Math.max(...ends) + 5;
  canvas.artifact('Layout', () => {
    canvas.document
      .lineWidth(0.5)
      .strokeColor(RULE_COLOR)
      .moveTo(x, canvas.y)
      .lineTo(x + width, canvas.y)
      .stroke();
  });
  canvas.y += 10;
}
