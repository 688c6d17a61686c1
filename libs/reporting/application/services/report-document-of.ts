import type { PracticeView } from '#identity/contracts';
import type { ReportPrint } from '../queries/get-report-print/report-print.js';
import type { ReportDocument, ReportSignature } from './report-document.js';

/** Puts together what the document of one version shows. */
export function reportDocumentOf(print: ReportPrint, practice: PracticeView): ReportDocument {
  const { subject, content } = print;
  return {
    locale: practice.locale,
    timeZone: practice.timeZone,
    reportId: print.reportId,
    version: print.revision,
    status: print.status,
    issuedAt: print.issuedAt,
    organization: {
      name: practice.name,
      ...(practice.address
        ? { addressLines: practice.address.split(/\r?\n/).filter((line) => line.trim() !== '') }
        : {}),
      ...(practice.phone ? { phone: practice.phone } : {}),
      ...(practice.email ? { email: practice.email } : {}),
    },
    patient: {
      name: subject.patientName,
      id: subject.patientNumber ?? '–',
      ...(subject.patientBirthDate ? { birthDate: subject.patientBirthDate } : {}),
      ...(subject.patientSex ? { sex: sexOf(subject.patientSex) } : {}),
    },
    ...(subject.accessionNumber
      ? {
          order: {
            accessionNumber: subject.accessionNumber,
            procedure: subject.procedureName ?? subject.studyDescription ?? '–',
            ...(subject.referrerName ? { referrer: subject.referrerName } : {}),
          },
        }
      : {}),
    study: {
      instanceUid: subject.studyInstanceUid,
      ...(subject.studyDescription ? { description: subject.studyDescription } : {}),
      ...(subject.modality ? { modality: subject.modality } : {}),
      ...(subject.performedOn ? { performedOn: subject.performedOn } : {}),
    },
    ...content,
    addenda: print.addenda.map(({ text, authorName, at }) => ({
      text,
      author: authorName,
      at: new Date(at),
    })),
    ...((print.status === 'amended' || print.status === 'entered-in-error') && print.previousIssuedAt
      ? {
          amendment: {
            reason: print.reason ?? '',
            replacesVersion: print.revision - 1,
            replacesIssuedAt: print.previousIssuedAt,
          },
        }
      : {}),
    signatures: signaturesOf(print),
  };
}

function signaturesOf({ authorName, authorTitle, authoredAt, signatures }: ReportPrint): ReportSignature[] {
  const signers = signatures.map(({ name, title, at }) => ({
    role: 'signer' as const,
    name,
    at,
    ...(title ? { title } : {}),
  }));
  if (!authorName || !authoredAt || signers.some((signer) => signer.name === authorName)) return signers;
  return [
    { role: 'author', name: authorName, at: authoredAt, ...(authorTitle ? { title: authorTitle } : {}) },
    ...signers,
  ];
}

/** Administrative sex as DICOM (M, F, O), HL7 and words tell it. */
function sexOf(text: string): 'female' | 'male' | 'other' | 'unknown' {
  const letter = text.trim().charAt(0).toUpperCase();
  return letter === 'F' ? 'female' : letter === 'M' ? 'male' : letter === 'O' ? 'other' : 'unknown';
}
