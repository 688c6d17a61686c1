import type { PracticeView } from '#identity/contracts';
import type { ReportPrint } from '../queries/get-report-print/report-print.js';
import type { PartsOfDocument } from './document-parts.js';
import { signaturesOf } from './report-signatures-of.js';
import type {
  ReportDocument,
  ReportKeyImage,
  ReportOrganization,
  ReportPageLayout,
} from './report-document.js';

/** Puts together what the document of one version shows. */
export function reportDocumentOf(
  print: ReportPrint,
  practice: PracticeView,
  parts: PartsOfDocument,
): ReportDocument {
  const { subject, content } = print;
  return {
    locale: practice.locale,
    timeZone: practice.timeZone,
    reportId: print.reportId,
    version: print.revision,
    status: print.status,
    issuedAt: print.issuedAt,
    layout: layoutOf(parts),
    organization: organizationOf(practice, parts),
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
    keyImages: keyImagesOf(print, parts),
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

/** The sender, on the practice's own letterhead where it has one. */
function organizationOf(practice: PracticeView, { layout, logo }: PartsOfDocument): ReportOrganization {
  const addressLines = practice.address?.split(/\r?\n/).filter((line) => line.trim() !== '');
  return {
    name: practice.name,
    ...(addressLines?.length ? { addressLines } : {}),
    ...(practice.phone ? { phone: practice.phone } : {}),
    ...(practice.email ? { email: practice.email } : {}),
    ...(layout.addressLines.length > 0 ? { ownLines: layout.addressLines } : {}),
    ...(logo ? { logo } : {}),
  };
}

function layoutOf({ layout: { paper, footer, accentColor } }: PartsOfDocument): ReportPageLayout {
  return {
    ...(paper ? { paper } : {}),
    ...(footer ? { footer } : {}),
    ...(accentColor ? { accent: accentColor } : {}),
  };
}

/** Of an image of an earlier study it is said when it was made: nobody is to take it for one of this examination. */
function keyImagesOf({ subject, keyImages }: ReportPrint, { pictures }: PartsOfDocument): ReportKeyImage[] {
  return keyImages.map(({ studyInstanceUid, studyDate, caption }, index) => ({
    picture: pictures[index] ?? null,
    ...(caption ? { caption } : {}),
    ...(studyDate && studyInstanceUid !== subject.studyInstanceUid ? { takenOn: studyDate } : {}),
  }));
}

/** Administrative sex as DICOM (M, F, O), HL7 and words tell it. */
function sexOf(text: string): 'female' | 'male' | 'other' | 'unknown' {
  const letter = text.trim().charAt(0).toUpperCase();
  return letter === 'F' ? 'female' : letter === 'M' ? 'male' : letter === 'O' ? 'other' : 'unknown';
}
