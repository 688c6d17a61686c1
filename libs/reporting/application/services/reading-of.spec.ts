import type { OrderView, StudyView } from '#imaging/contracts';
import { readingOf } from './reading-of.js';

const study = {
  studyInstanceUid: '1.2.3',
  patientName: 'Weiß, Anna',
  patientBirthDate: '1980-02-29',
  patientSex: 'female',
  bodyPart: 'KNEE',
  referringPhysicianName: 'Grau, Otto',
  modalities: ['MR'],
  patientMismatch: false,
} as unknown as StudyView;

describe('What a report knows of a study', () => {
  it('without an order is what the images say: who was examined, which part, and who referred them', () => {
    expect(readingOf(study, null, null)).toMatchObject({
      orderId: null,
      subject: {
        patientName: 'Weiß, Anna',
        patientBirthDate: '1980-02-29',
        patientSex: 'female',
        bodyPart: 'KNEE',
        referrerName: 'Grau, Otto',
      },
    });
  });

  it('is what the order says, where it says something', () => {
    const order = { id: 'order', bodyPart: 'HIP', referrerName: 'Dr. Blau', modality: 'CT' } as OrderView;
    const patient = { name: 'Anna Weiss', number: 'P-1', birthDate: null, sex: 'other' };
    expect(readingOf(study, order, patient).subject).toMatchObject({
      patientName: 'Anna Weiss',
      patientBirthDate: '1980-02-29',
      patientSex: 'other',
      bodyPart: 'HIP',
      modality: 'CT',
      referrerName: 'Dr. Blau',
    });
  });

  it('takes nothing of the patient from images that name somebody else', () => {
    const patient = { name: 'Berta Grün', number: null, birthDate: null, sex: null };
    expect(readingOf({ ...study, patientMismatch: true }, {} as OrderView, patient).subject).toMatchObject({
      patientBirthDate: null,
      patientSex: null,
      patientMismatch: true,
    });
  });
});
