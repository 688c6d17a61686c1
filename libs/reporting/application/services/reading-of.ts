import type { OrderView, StudyView } from '#imaging/contracts';
import type { Reading } from '../../domain/reading.js';
import { readingModality } from './reading-modality.js';

/** Who is examined, as imaging knows by now. */
export interface KnownPatient {
  readonly name: string;
  readonly number: string | null;
  /** `yyyy-MM-dd`. */
  readonly birthDate: string | null;
  readonly sex: string | null;
}

/**
 * What a report needs to know of a study and its order, if it has one. What the order leaves out the images tell.
 *
 * @param patient of the study; null for nobody but whom its images name
 */
export function readingOf(
  study: StudyView,
  order: OrderView | null,
  patient: KnownPatient | null,
): Omit<Reading, 'termsOf'> {
  // Images that name somebody else tell nothing of the order's patient.
  const images = study.patientMismatch ? { patientBirthDate: null, patientSex: null } : study;
  return {
    orderId: order?.id ?? null,
    patientId: order?.patientId ?? study.patientId,
    priority: order?.priority ?? 'routine',
    clinicalInformation: order?.reason ?? '',
    subject: {
      patientName: patient?.name ?? study.patientName,
      patientNumber: patient?.number ?? study.patientNumber,
      patientBirthDate: patient?.birthDate ?? images.patientBirthDate,
      patientSex: patient?.sex ?? images.patientSex,
      patientClass: order?.patientClass ?? null,
      accessionNumber: order?.accessionNumber ?? study.accessionNumber,
      procedureName: order?.procedureName ?? null,
      modality: readingModality(order?.modality ?? null, study.modalities),
      procedureCode: order?.procedureCode ?? null,
      bodyPart: order?.bodyPart ?? study.bodyPart,
      siteId: order?.siteId ?? null,
      siteName: order?.siteName ?? null,
      studyInstanceUid: study.studyInstanceUid,
      studyDescription: study.description,
      performedOn: study.studyDate,
      referrerName: order?.referrerName ?? study.referringPhysicianName,
      patientMismatch: study.patientMismatch,
    },
  };
}
