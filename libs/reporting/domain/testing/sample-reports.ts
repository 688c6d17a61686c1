import type { Priority } from '../priority.js';
import type { Reader } from '../reader.js';
import { ReadingPolicy, type StudyKind } from '../reading-policy.js';
import { Report } from '../report.js';
import { EMPTY_CONTENT, type ReportContent } from '../report-content.js';
import type { ReportSubject } from '../report-subject.js';

const now = new Date('2026-11-20T08:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const ada: Reader = { id: 'ada', name: 'Dr. Ada', title: 'Resident' };
const bea: Reader = { id: 'bea', name: 'Dr. Bea', title: 'Consultant' };
const content: ReportContent = { ...EMPTY_CONTENT, findings: 'A nodule.', impression: 'Follow up.' };
const subject: ReportSubject = {
  patientName: 'Łucja',
  patientNumber: 'P1',
  patientBirthDate: null,
  patientSex: null,
  accessionNumber: 'A1',
  procedureName: null,
  modality: 'CT',
  procedureCode: null,
  bodyPart: null,
  siteId: null,
  siteName: null,
  studyInstanceUid: '1.2',
  studyDescription: null,
  performedOn: null,
  referrerName: null,
  patientMismatch: false,
};
const policy = ReadingPolicy.untouched('practice');
const kind = { patientClass: null, modality: 'CT', procedureCode: null, bodyPart: null };
const termsOf = (priority: Priority) => policy.termsOf({ ...kind, priority }, 'UTC');
const limit = termsOf('urgent').limit;
const reading = {
  orderId: 'order',
  patientId: 'patient',
  priority: 'urgent' as const,
  subject,
  clinicalInformation: 'Cough?',
  termsOf: (of: StudyKind) => policy.termsOf(of, 'UTC'),
};

const opened = () => Report.open('study', reading, now);
const drafted = () => {
  const report = opened();
  report.draft(content, ada, now);
  return report;
};
const signed = () => {
  const report = drafted();
  report.release(ada);
  report.sign(bea, now);
  return report;
};

/** Made-up reports of an urgent CT, and who writes them. */
export const sample = {
  now,
  later,
  ada,
  bea,
  content,
  subject,
  termsOf,
  limit,
  reading,
  opened,
  drafted,
  signed,
};
