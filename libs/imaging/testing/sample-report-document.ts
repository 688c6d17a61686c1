import type { StudyDocumentView } from '#reporting/contracts';
import type { StudyHeaderView } from '../application/queries/get-study-header/study-header.view.js';

/** A made-up document of a report; every person and number in it is invented. */
export const sampleDocument: StudyDocumentView & { readonly verification: 'VERIFIED' } = {
  reportId: '0198c0de-7a11-7f00-8000-000000000001',
  revision: 1,
  studyId: '0198c0de-7a11-7f00-8000-000000000002',
  storageKey: 'org/report.pdf',
  size: 4,
  sha256: '',
  title: 'CT chest',
  issuedAt: new Date('2026-11-20T13:05:00Z'),
  predecessor: null,
  sources: [],
  verification: 'VERIFIED',
};

/** What the images of its study say. */
export const sampleHeader: StudyHeaderView = {
  studyInstanceUid: '1.2.826.0.1.3680043.10.1.1',
  studyDate: '2026-11-20',
  studyTime: '115900.000000',
  timezoneOffset: null,
  accessionNumber: 'ACC-2026-0001',
  studyIdText: null,
  description: 'CT thorax',
  referringPhysicianName: 'Weiß^Jürgen',
  patientName: 'Żółć^Łucja',
  patientNameIdeographic: null,
  patientNamePhonetic: null,
  patientNumber: 'P-000123',
  patientNumberIssuer: null,
  patientBirthDate: '1980-02-29',
  patientSex: 'F',
};
