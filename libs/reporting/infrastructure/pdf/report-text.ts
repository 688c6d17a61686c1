import type { PracticeTime } from '#platform/pdf/practice-time';
import type { ReportDocument } from '../../application/services/report-document.js';
import { keyImageText } from './key-image-text.js';
import type { ReportLabels } from './report-labels.js';

/** The whole report as plain text, for systems that read no pages. */
export function reportText(report: ReportDocument, labels: ReportLabels, time: PracticeTime): string {
  const { patient, order, study, amendment } = report;
  const facts: (readonly [string, string | undefined])[] = [
    [labels.patient, patient.name],
    [labels.patientId, patient.id],
    [labels.birthDate, patient.birthDate],
    [labels.sex, patient.sex && labels.sexes[patient.sex]],
    [labels.examination, order?.procedure ?? study.description],
    [labels.accessionNumber, order?.accessionNumber],
    [labels.modality, study.modality],
    [labels.performedOn, study.performedOn],
    [labels.referrer, order?.referrer],
    ['Study Instance UID', study.instanceUid],
    [labels.version, String(report.version)],
  ];
  const sections: (readonly [string, string | undefined])[] = [
    [labels.clinicalInformation, report.clinicalInformation],
    [labels.technique, report.technique],
    [labels.comparison, report.comparison],
    [labels.findings, report.findings],
    [labels.impression, report.impression],
    ...(report.addenda ?? []).map(
      ({ text, author, at }) => [`${labels.addendum} – ${author}, ${time.instant(at)}`, text] as const,
    ),
  ];
  const captions = (report.keyImages ?? []).map((image, index) =>
    keyImageText(image, index + 1, labels, time),
  );
  const lines = [
    report.organization.name,
    labels.report,
    `${labels.status[report.status]}. ${labels.statusNote[report.status]}`,
    ...(amendment
      ? [
          `${labels.replaces} ${amendment.replacesVersion}, ${time.instant(amendment.replacesIssuedAt)}`,
          `${report.status === 'entered-in-error' ? labels.withdrawal : labels.amendment}: ${amendment.reason}`,
        ]
      : []),
    '',
    ...facts.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])),
    ...sections.flatMap(([heading, text]) => (text?.trim() ? ['', heading, text.trim()] : [])),
    ...(captions.length > 0 ? ['', labels.keyImages, ...captions] : []),
    '',
    ...report.signatures.map(({ role, name, title, at, discrepancy }) =>
      [
        labels[role],
        [name, title].filter(Boolean).join(', '),
        time.instant(at),
        ...(discrepancy ? [labels.discrepancy[discrepancy]] : []),
      ].join(' · '),
    ),
    ...(report.verification ? ['', labels.verify, report.verification.url] : []),
  ];
  return `${lines.join('\n')}\n`;
}
