import type { OrderView, StudyView } from '#imaging/contracts';
import type { Reading } from '../../domain/reading.js';

/** What a report needs to know of a study and its order, if it has one. */
export function readingOf(study: StudyView, order: OrderView | null): Omit<Reading, 'terms'> {
  return {
    orderId: order?.id ?? null,
    priority: order?.priority ?? 'routine',
    clinicalInformation: order?.reason ?? '',
    subject: {
      patientName: order?.patientName ?? study.patientName,
      patientNumber: order?.patientNumber ?? study.patientNumber,
      patientBirthDate: order?.patientBirthDate ?? study.patientBirthDate,
      patientSex: order?.patientSex ?? null,
      patientClass: order?.patientClass ?? null,
      accessionNumber: order?.accessionNumber ?? study.accessionNumber,
      procedureName: order?.procedureName ?? null,
      modality: study.modalities[0] ?? order?.modality ?? null,
      procedureCode: order?.procedureCode ?? null,
      bodyPart: order?.bodyPart ?? null,
      siteId: order?.siteId ?? null,
      siteName: order?.siteName ?? null,
      studyInstanceUid: study.studyInstanceUid,
      studyDescription: study.description,
      performedOn: study.studyDate,
      referrerName: order?.referrerName ?? null,
      patientMismatch: study.patientMismatch,
    },
  };
}
