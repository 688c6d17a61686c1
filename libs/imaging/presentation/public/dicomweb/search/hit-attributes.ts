import type { DicomSearchHit } from '../../../../application/queries/search-dicom/dicom-search-hit.js';
import type { QidoLevel } from '../../../../application/queries/search-dicom/qido-level.js';
import { TAGS } from '../../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../../domain/dicom/dictionary/vr.js';
import type { DicomwebBase } from '../dicomweb-base.js';

/** One attribute of a result. */
export interface HitAttribute {
  readonly tag: number;
  readonly vr: Vr;
  readonly level: QidoLevel;
  /** Returned without a value when it has none (PS3.18, Tables 10.6.3-3 to 10.6.3-5); others are left out then. */
  readonly required: boolean;
  readonly values: (hit: DicomSearchHit, base: DicomwebBase) => readonly unknown[];
}

type Value = string | number | null | undefined;

const one = (value: Value): readonly unknown[] =>
  value === null || value === undefined || value === '' ? [] : [value];

const attribute = (
  level: QidoLevel,
  tag: number,
  vr: Vr,
  value: (hit: DicomSearchHit) => Value,
  required = true,
): HitAttribute => ({ tag, vr, level, required, values: (hit) => one(value(hit)) });

/** HHMMSS.FFFFFF without the fraction that says nothing. */
const time = (text: string | null | undefined): Value => text?.replace(/\.0+$/, '');

const retrieveUrl = (
  level: QidoLevel,
  url: (hit: DicomSearchHit, base: DicomwebBase) => string,
): HitAttribute => ({
  tag: TAGS.RetrieveURL,
  vr: 'UR',
  level,
  required: true,
  values: (hit, base) => [url(hit, base)],
});

function patientName(hit: DicomSearchHit): readonly unknown[] {
  const name = {
    ...(hit.patientName && { Alphabetic: hit.patientName }),
    ...(hit.patientNameIdeographic && { Ideographic: hit.patientNameIdeographic }),
    ...(hit.patientNamePhonetic && { Phonetic: hit.patientNamePhonetic }),
  };
  return Object.keys(name).length === 0 ? [] : [name];
}

function requestedSteps({ requestedSteps: steps }: DicomSearchHit): readonly unknown[] {
  return (steps ?? []).map(({ scheduledProcedureStepId: step, requestedProcedureId: procedure }) => ({
    ...(step && { '00400009': { vr: 'SH', Value: [step] } }),
    ...(procedure && { '00401001': { vr: 'SH', Value: [procedure] } }),
  }));
}

const STUDY: readonly HitAttribute[] = [
  attribute('study', TAGS.StudyDate, 'DA', (hit) => hit.studyDate),
  attribute('study', TAGS.StudyTime, 'TM', (hit) => time(hit.studyTime)),
  attribute('study', TAGS.AccessionNumber, 'SH', (hit) => hit.accessionNumber),
  attribute('study', TAGS.InstanceAvailability, 'CS', () => 'ONLINE'),
  { tag: TAGS.ModalitiesInStudy, vr: 'CS', level: 'study', required: true, values: (hit) => hit.modalities },
  attribute('study', TAGS.InstitutionName, 'LO', (hit) => hit.institutionName, false),
  {
    tag: TAGS.ReferringPhysicianName,
    vr: 'PN',
    level: 'study',
    required: true,
    values: (hit) => (hit.referringPhysicianName ? [{ Alphabetic: hit.referringPhysicianName }] : []),
  },
  attribute('study', TAGS.TimezoneOffsetFromUTC, 'SH', (hit) => hit.timezoneOffset, false),
  attribute('study', TAGS.StudyDescription, 'LO', (hit) => hit.description, false),
  retrieveUrl('study', (hit, base) => base.study(hit.studyInstanceUid)),
  { tag: TAGS.PatientName, vr: 'PN', level: 'study', required: true, values: patientName },
  attribute('study', TAGS.PatientID, 'LO', (hit) => hit.patientId),
  attribute('study', TAGS.IssuerOfPatientID, 'LO', (hit) => hit.patientIdIssuer, false),
  attribute('study', TAGS.PatientBirthDate, 'DA', (hit) => hit.patientBirthDate),
  attribute('study', TAGS.PatientSex, 'CS', (hit) => hit.patientSex),
  attribute('study', TAGS.StudyInstanceUID, 'UI', (hit) => hit.studyInstanceUid),
  attribute('study', TAGS.StudyID, 'SH', (hit) => hit.studyId),
  attribute('study', TAGS.NumberOfStudyRelatedSeries, 'IS', (hit) => hit.seriesCount),
  attribute('study', TAGS.NumberOfStudyRelatedInstances, 'IS', (hit) => hit.instanceCount),
];

const SERIES: readonly HitAttribute[] = [
  attribute('series', TAGS.SeriesDate, 'DA', (hit) => hit.seriesDate, false),
  attribute('series', TAGS.SeriesTime, 'TM', (hit) => time(hit.seriesTime), false),
  attribute('series', TAGS.Modality, 'CS', (hit) => hit.modality),
  attribute('series', TAGS.Manufacturer, 'LO', (hit) => hit.manufacturer, false),
  attribute('series', TAGS.StationName, 'SH', (hit) => hit.stationName, false),
  attribute('series', TAGS.SeriesDescription, 'LO', (hit) => hit.seriesDescription),
  retrieveUrl('series', (hit, base) => base.series(hit.studyInstanceUid, hit.seriesInstanceUid ?? '')),
  attribute('series', TAGS.BodyPartExamined, 'CS', (hit) => hit.bodyPart, false),
  attribute('series', TAGS.SeriesInstanceUID, 'UI', (hit) => hit.seriesInstanceUid),
  attribute('series', TAGS.SeriesNumber, 'IS', (hit) => hit.seriesNumber),
  attribute('series', TAGS.NumberOfSeriesRelatedInstances, 'IS', (hit) => hit.seriesInstanceCount),
  attribute('series', TAGS.PerformedProcedureStepStartDate, 'DA', (hit) => hit.performedDate, false),
  attribute('series', TAGS.PerformedProcedureStepStartTime, 'TM', (hit) => time(hit.performedTime), false),
  { tag: TAGS.RequestAttributesSequence, vr: 'SQ', level: 'series', required: false, values: requestedSteps },
];

const INSTANCE: readonly HitAttribute[] = [
  attribute('instance', TAGS.SOPClassUID, 'UI', (hit) => hit.sopClassUid),
  attribute('instance', TAGS.SOPInstanceUID, 'UI', (hit) => hit.sopInstanceUid),
  retrieveUrl('instance', (hit, base) =>
    base.instance({
      studyInstanceUid: hit.studyInstanceUid,
      seriesInstanceUid: hit.seriesInstanceUid ?? '',
      sopInstanceUid: hit.sopInstanceUid ?? '',
    }),
  ),
  attribute('instance', TAGS.AvailableTransferSyntaxUID, 'UI', (hit) => hit.transferSyntaxUid, false),
  attribute('instance', TAGS.InstanceNumber, 'IS', (hit) => hit.instanceNumber),
  attribute('instance', TAGS.NumberOfFrames, 'IS', (hit) => hit.numberOfFrames, false),
  attribute('instance', TAGS.Rows, 'US', (hit) => hit.rows, false),
  attribute('instance', TAGS.Columns, 'US', (hit) => hit.columns, false),
  attribute('instance', TAGS.BitsAllocated, 'US', (hit) => hit.bitsAllocated, false),
];

/** The attributes that results have, by the level that they belong to. */
export const HIT_ATTRIBUTES: Readonly<Record<QidoLevel, readonly HitAttribute[]>> = {
  study: STUDY,
  series: SERIES,
  instance: INSTANCE,
};
