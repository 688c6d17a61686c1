import type { ReportPrint } from '../queries/get-report-print/report-print.js';

/** A made-up version of a report; every person and number in it is invented. */
export const samplePrint: ReportPrint = {
  reportId: '0198c0de-7a11-7f00-8000-000000000001',
  revision: 1,
  status: 'final',
  subject: {
    patientName: 'Łucja Żółć',
    patientNumber: 'P-1',
    patientBirthDate: '1980-02-29',
    patientSex: 'F',
    accessionNumber: 'ACC-1',
    procedureName: 'CT chest',
    modality: 'CT',
    procedureCode: 'CT-CHEST',
    bodyPart: 'CHEST',
    siteId: null,
    siteName: null,
    studyInstanceUid: '1.2.3',
    studyDescription: 'CT thorax',
    performedOn: '2026-11-20',
    referrerName: 'Dr. Weiß',
    patientMismatch: false,
  },
  content: {
    clinicalInformation: 'Cough.',
    technique: '',
    comparison: '',
    findings: 'A nodule.',
    impression: 'Follow up.',
  },
  addenda: [],
  keyImages: [],
  reason: null,
  authorName: 'Dr. Ada',
  authorTitle: 'Resident',
  authoredAt: new Date('2026-11-20T12:00:00Z'),
  issuedAt: new Date('2026-11-20T13:00:00Z'),
  previousIssuedAt: null,
  signatures: [
    {
      ...{ name: 'Dr. Bea', title: 'Consultant', at: new Date('2026-11-20T13:00:00Z') },
      ...{ reviewed: false, discrepancy: null },
    },
  ],
  printed: false,
  verificationCode: null,
};
