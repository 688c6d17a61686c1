import type { RequestedStep } from '../../../domain/dicom/instance-attributes.js';

/** A study as searches return it. Dates are YYYYMMDD, times HHMMSS.FFFFFF. */
export interface StudyHit {
  readonly studyInstanceUid: string;
  readonly studyDate: string | null;
  readonly studyTime: string | null;
  readonly timezoneOffset: string | null;
  readonly accessionNumber: string | null;
  readonly studyId: string | null;
  readonly description: string | null;
  readonly institutionName: string | null;
  readonly modalities: readonly string[];
  readonly referringPhysicianName: string | null;
  readonly patientName: string | null;
  readonly patientNameIdeographic: string | null;
  readonly patientNamePhonetic: string | null;
  readonly patientId: string | null;
  readonly patientIdIssuer: string | null;
  readonly patientBirthDate: string | null;
  readonly patientSex: string | null;
  readonly seriesCount: number;
  readonly instanceCount: number;
}

/** A series as searches return it. */
export interface SeriesHit {
  readonly seriesInstanceUid: string;
  readonly modality: string | null;
  readonly seriesNumber: number | null;
  readonly seriesDescription: string | null;
  readonly bodyPart: string | null;
  readonly manufacturer: string | null;
  readonly stationName: string | null;
  readonly seriesDate: string | null;
  readonly seriesTime: string | null;
  readonly performedDate: string | null;
  readonly performedTime: string | null;
  readonly requestedSteps: readonly RequestedStep[];
  readonly seriesInstanceCount: number;
}

/** An instance as searches return it. */
export interface InstanceHit {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly instanceNumber: number | null;
  readonly rows: number | null;
  readonly columns: number | null;
  readonly bitsAllocated: number | null;
  readonly numberOfFrames: number | null;
  readonly transferSyntaxUid: string;
}

/** One result: the study always, series and instance from their levels on. */
export type DicomSearchHit = StudyHit & Partial<SeriesHit> & Partial<InstanceHit>;
