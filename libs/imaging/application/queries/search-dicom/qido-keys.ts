import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import type { QidoLevel } from './qido-level.js';

/** An attribute that searches can match. */
export interface QidoKeyProperties {
  readonly level: QidoLevel;
  /** Tags from the outermost sequence to the attribute. */
  readonly path: readonly number[];
  readonly vr: Vr;
}

const key = (level: QidoLevel, vr: Vr, ...path: number[]): QidoKeyProperties => ({ level, path, vr });

/** The matching keys that PS3.18, Table 10.6.1-5 requires, and those that worklists and viewers use besides. */
export const QIDO_KEYS = {
  studyDate: key('study', 'DA', TAGS.StudyDate),
  studyTime: key('study', 'TM', TAGS.StudyTime),
  accessionNumber: key('study', 'SH', TAGS.AccessionNumber),
  modalitiesInStudy: key('study', 'CS', TAGS.ModalitiesInStudy),
  referringPhysicianName: key('study', 'PN', TAGS.ReferringPhysicianName),
  patientName: key('study', 'PN', TAGS.PatientName),
  patientId: key('study', 'LO', TAGS.PatientID),
  issuerOfPatientId: key('study', 'LO', TAGS.IssuerOfPatientID),
  patientBirthDate: key('study', 'DA', TAGS.PatientBirthDate),
  patientSex: key('study', 'CS', TAGS.PatientSex),
  studyInstanceUid: key('study', 'UI', TAGS.StudyInstanceUID),
  studyId: key('study', 'SH', TAGS.StudyID),
  studyDescription: key('study', 'LO', TAGS.StudyDescription),
  modality: key('series', 'CS', TAGS.Modality),
  seriesInstanceUid: key('series', 'UI', TAGS.SeriesInstanceUID),
  seriesNumber: key('series', 'IS', TAGS.SeriesNumber),
  seriesDescription: key('series', 'LO', TAGS.SeriesDescription),
  bodyPartExamined: key('series', 'CS', TAGS.BodyPartExamined),
  performedStepStartDate: key('series', 'DA', TAGS.PerformedProcedureStepStartDate),
  performedStepStartTime: key('series', 'TM', TAGS.PerformedProcedureStepStartTime),
  scheduledProcedureStepId: key(
    'series',
    'SH',
    TAGS.RequestAttributesSequence,
    TAGS.ScheduledProcedureStepID,
  ),
  requestedProcedureId: key('series', 'SH', TAGS.RequestAttributesSequence, TAGS.RequestedProcedureID),
  sopClassUid: key('instance', 'UI', TAGS.SOPClassUID),
  sopInstanceUid: key('instance', 'UI', TAGS.SOPInstanceUID),
  instanceNumber: key('instance', 'IS', TAGS.InstanceNumber),
} as const satisfies Record<string, QidoKeyProperties>;

/** The name of a matching key. */
export type QidoKey = keyof typeof QIDO_KEYS;
