import { sampleParts } from '../testing/sample-parts.js';
import { samplePractice } from '../testing/sample-practice.js';
import { samplePrint } from '../testing/sample-print.js';
import { reportDocumentOf } from './report-document-of.js';

const pixel = Buffer.from('pixel');

describe('What a document shows', () => {
  it('is the version as it was issued, on the letterhead of the practice', () => {
    expect(reportDocumentOf(samplePrint, samplePractice, sampleParts)).toMatchObject({
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
      reportDocumentOf({ ...samplePrint, authorName }, samplePractice, sampleParts).signatures.map(
        ({ role, name }) => [role, name],
      );
    expect(roles('Dr. Ada')).toEqual([
      ['author', 'Dr. Ada'],
      ['signer', 'Dr. Bea'],
    ]);
    expect(roles('Dr. Bea')).toEqual([['signer', 'Dr. Bea']]);
  });

  it('says what an amended version replaces and why, and keeps the first signature', () => {
    const later = {
      ...{ name: 'Dr. Cid', title: null, at: new Date('2026-11-21T09:00:00Z') },
      ...{ reviewed: false, discrepancy: null },
    };
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
      sampleParts,
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
      sampleParts,
    );
    expect(document.order).toBeUndefined();
    expect(document.patient).toEqual({ name: 'Łucja Żółć', id: '–' });
    expect(document.organization).toEqual({ name: 'Röntgen & Söhne' });
  });

  it('names who wrote what was preliminary and who reviewed it, and how far the two are apart', () => {
    const [signature] = samplePrint.signatures;
    const signed = (discrepancy: 'agree' | 'major') => {
      const signatures = [{ ...signature!, reviewed: true, discrepancy }];
      return reportDocumentOf({ ...samplePrint, signatures }, samplePractice, sampleParts).signatures;
    };
    expect(signed('agree').map(({ role, name }) => [role, name])).toEqual([
      ['resident', 'Dr. Ada'],
      ['reviewer', 'Dr. Bea'],
    ]);
    expect(signed('agree')[1]).not.toHaveProperty('discrepancy');
    expect(signed('major')[1]).toMatchObject({ discrepancy: 'major' });
  });

  it('has the letterhead and the pages that the practice has decided on', () => {
    const layout = {
      ...sampleParts.layout,
      addressLines: ['Kai 1', 'Tel. 5'],
      footer: 'HRB 1',
      paper: 'Letter' as const,
      accentColor: '#7a1212',
    };
    const document = reportDocumentOf(samplePrint, samplePractice, { layout, pictures: [], logo: pixel });
    expect(document.organization).toMatchObject({ ownLines: ['Kai 1', 'Tel. 5'], logo: pixel });
    expect(document.layout).toEqual({ paper: 'Letter', footer: 'HRB 1', accent: '#7a1212' });
  });

  it('shows its key images, and says of earlier ones when they were made', () => {
    const image = {
      ...{ studyId: 's', studyDate: '2025-03-01', seriesInstanceUid: '1.2.4', sopInstanceUid: '1.2.5' },
      ...{ sopClassUid: '1.2.840.10008.5.1.4.1.1.2', frame: 1 },
    };
    const { studyInstanceUid } = samplePrint.subject;
    const keyImages = [
      { ...image, studyInstanceUid, caption: 'Nodule' },
      { ...image, studyInstanceUid: '9.9', caption: null },
    ];
    const parts = { ...sampleParts, pictures: [pixel, null] };
    expect(reportDocumentOf({ ...samplePrint, keyImages }, samplePractice, parts).keyImages).toEqual([
      { caption: 'Nodule', picture: pixel },
      { takenOn: '2025-03-01', picture: null },
    ]);
  });
});
