import { samplePractice } from '../testing/sample-practice.js';
import { samplePrint } from '../testing/sample-print.js';
import { reportDocumentOf } from './report-document-of.js';

describe('What a document shows', () => {
  it('is the version as it was issued, on the letterhead of the practice', () => {
    expect(reportDocumentOf(samplePrint, samplePractice)).toMatchObject({
      locale: 'en-GB',
      timeZone: 'Europe/Berlin',
      version: 1,
      status: 'final',
      issuedAt: samplePrint.issuedAt,
      organization: {
        name: 'Röntgen & Söhne',
        addressLines: ['Marktplatz 1', '24103 Kiel'],
        phone: '+49 431 0',
      },
      patient: { name: 'Łucja Żółć', id: 'P-1', birthDate: '1980-02-29', sex: 'female' },
      order: { accessionNumber: 'ACC-1', procedure: 'CT chest', referrer: 'Dr. Weiß' },
      study: { description: 'CT thorax', modality: 'CT', performedOn: '2026-11-20' },
      findings: 'A nodule.',
    });
  });

  it('names the author beside the signer, unless it is the same person', () => {
    const roles = (authorName: string) =>
      reportDocumentOf({ ...samplePrint, authorName }, samplePractice).signatures.map(({ role, name }) => [
        role,
        name,
      ]);
    expect(roles('Dr. Ada')).toEqual([
      ['author', 'Dr. Ada'],
      ['signer', 'Dr. Bea'],
    ]);
    expect(roles('Dr. Bea')).toEqual([['signer', 'Dr. Bea']]);
  });

  it('says what an amended version replaces and why, and keeps the first signature', () => {
    const later = { name: 'Dr. Cid', title: null, at: new Date('2026-11-21T09:00:00Z') };
    const document = reportDocumentOf(
      {
        ...samplePrint,
        revision: 2,
        status: 'amended',
        reason: 'Wrong side.',
        previousIssuedAt: samplePrint.issuedAt,
        signatures: [...samplePrint.signatures, later],
        addenda: [{ text: 'Left.', authorId: 'c', authorName: 'Dr. Cid', at: '2026-11-21T09:00:00.000Z' }],
      },
      samplePractice,
    );
    expect(document.amendment).toEqual({
      reason: 'Wrong side.',
      replacesVersion: 1,
      replacesIssuedAt: samplePrint.issuedAt,
    });
    expect(document.addenda).toEqual([{ text: 'Left.', author: 'Dr. Cid', at: later.at }]);
    expect(document.signatures.map(({ name }) => name)).toEqual(['Dr. Ada', 'Dr. Bea', 'Dr. Cid']);
  });

  it('leaves out what nobody knows', () => {
    const subject = {
      ...samplePrint.subject,
      patientNumber: null,
      patientBirthDate: null,
      patientSex: null,
      accessionNumber: null,
      studyDescription: null,
    };
    const document = reportDocumentOf(
      { ...samplePrint, subject },
      { ...samplePractice, address: null, phone: null },
    );
    expect(document.order).toBeUndefined();
    expect(document.patient).toEqual({ name: 'Łucja Żółć', id: '–' });
    expect(document.organization).toEqual({ name: 'Röntgen & Söhne' });
  });
});
