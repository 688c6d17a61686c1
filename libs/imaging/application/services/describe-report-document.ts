import { DateTime } from 'luxon';
import type { PracticeView } from '#identity/contracts';
import type { StudyDocumentView } from '#reporting/contracts';
import type { StudyHeaderView } from '../queries/get-study-header/study-header.view.js';
import type { JsonAttribute, JsonDataSet } from './dicom-data-sets.js';
import { reportDocumentUids } from './report-document-uids.js';
import { MADE_BY } from './report-series.js';

const ENCAPSULATED_PDF = '1.2.840.10008.5.1.4.1.1.104.1';
/** Behind the images of all devices. */
const SERIES_NUMBER = '9900';

/** What a document of a report is, for who archives it. */
export type ReportDocumentFacts = Pick<
  StudyDocumentView,
  'reportId' | 'revision' | 'title' | 'issuedAt' | 'predecessor' | 'sources'
> & {
  /** Whether somebody has verified and signed it. */
  readonly verification: 'VERIFIED' | 'UNVERIFIED';
};

/** A value there is, or an element without one (type 2, PS3.5, 7.4.3). */
const given = (vr: string, value: unknown): JsonAttribute => ({
  vr,
  ...(value === null || value === undefined || value === '' ? {} : { Value: [value] }),
});

/**
 * What a report's document says of itself as an Encapsulated PDF (PS3.3, A.45.1). Patient and study are as the images name
 * them, so that the study stays one; dates and times are in the study's zone, else in the practice's.
 */
export function describeReportDocument(
  document: ReportDocumentFacts,
  study: StudyHeaderView,
  practice: Pick<PracticeView, 'name' | 'timeZone'>,
): JsonDataSet {
  const { reportId, revision, predecessor } = document;
  // `+0100` as luxon reads it
  const zone = study.timezoneOffset?.replace(/^(...)(..)$/, 'UTC$1:$2') ?? practice.timeZone;
  const issued = DateTime.fromJSDate(new Date(document.issuedAt), { zone });
  const [date, time] = [issued.toFormat('yyyyMMdd'), issued.toFormat('HHmmss')];
  return {
    '00080012': given('DA', date),
    '00080013': given('TM', time),
    '00080016': given('UI', ENCAPSULATED_PDF),
    '00080018': given('UI', reportDocumentUids.instance(reportId, revision)),
    '00080020': given('DA', study.studyDate?.replaceAll('-', '')),
    '00080023': given('DA', date),
    '0008002A': given('DT', null),
    '00080030': given('TM', study.studyTime),
    '00080033': given('TM', time),
    '00080050': given('SH', study.accessionNumber),
    '00080060': given('CS', 'DOC'),
    '00080064': given('CS', 'WSD'),
    '00080070': given('LO', MADE_BY),
    '00080080': given('LO', practice.name.slice(0, 64)),
    '00080090': given('PN', study.referringPhysicianName),
    ...(study.timezoneOffset ? { '00080201': given('SH', study.timezoneOffset) } : {}),
    ...(study.description ? { '00081030': given('LO', study.description) } : {}),
    '0008103E': given('LO', document.title.slice(0, 64)),
    ...patientOf(study),
    '0020000D': given('UI', study.studyInstanceUid),
    '0020000E': given('UI', reportDocumentUids.series(reportId)),
    '00200010': given('SH', study.studyIdText),
    '00200011': given('IS', SERIES_NUMBER),
    '00200013': given('IS', String(revision)),
    '00280301': given('CS', 'YES'),
    '0040A043': { vr: 'SQ', Value: [DIAGNOSTIC_IMAGING_REPORT] },
    '0040A493': given('CS', document.verification),
    ...(predecessor === null ? {} : { '0040A360': predecessorOf(document, study, predecessor) }),
    '00420010': given('ST', document.title),
    ...(document.sources.length > 0 ? { '00420013': sourcesOf(document) } : {}),
  };
}

/** The images that it shows (PS3.3, C.24.2: Source Instance Sequence). */
const sourcesOf = ({ sources }: ReportDocumentFacts): JsonAttribute => ({
  vr: 'SQ',
  Value: sources.map(({ sopClassUid, sopInstanceUid }) => ({
    '00081150': given('UI', sopClassUid),
    '00081155': given('UI', sopInstanceUid),
  })),
});

/** LOINC's code for the title of the document (PS3.16, CID 7000). */
const DIAGNOSTIC_IMAGING_REPORT: JsonDataSet = {
  '00080100': given('SH', '18748-4'),
  '00080102': given('SH', 'LN'),
  '00080104': given('LO', 'Diagnostic Imaging Report'),
};

function patientOf(study: StudyHeaderView): JsonDataSet {
  const groups = {
    ...(study.patientName ? { Alphabetic: study.patientName } : {}),
    ...(study.patientNameIdeographic ? { Ideographic: study.patientNameIdeographic } : {}),
    ...(study.patientNamePhonetic ? { Phonetic: study.patientNamePhonetic } : {}),
  };
  return {
    '00100010': given('PN', Object.keys(groups).length > 0 ? groups : null),
    '00100020': given('LO', study.patientNumber),
    ...(study.patientNumberIssuer ? { '00100021': given('LO', study.patientNumberIssuer) } : {}),
    '00100030': given('DA', study.patientBirthDate?.replaceAll('-', '')),
    '00100040': given('CS', study.patientSex),
  };
}

/** The version that this one replaces (PS3.3, C.17.2.1: Hierarchical SOP Instance Reference). */
function predecessorOf(
  { reportId }: ReportDocumentFacts,
  { studyInstanceUid }: StudyHeaderView,
  revision: number,
): JsonAttribute {
  const instance: JsonDataSet = {
    '00081150': given('UI', ENCAPSULATED_PDF),
    '00081155': given('UI', reportDocumentUids.instance(reportId, revision)),
  };
  const series: JsonDataSet = {
    '00081199': { vr: 'SQ', Value: [instance] },
    '0020000E': given('UI', reportDocumentUids.series(reportId)),
  };
  return {
    vr: 'SQ',
    Value: [{ '00081115': { vr: 'SQ', Value: [series] }, '0020000D': given('UI', studyInstanceUid) }],
  };
}
