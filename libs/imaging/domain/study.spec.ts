import type { InstanceAttributes } from './dicom/instance-attributes.js';
import { isSamePerson } from './is-same-person.js';
import { Order } from './order.js';
import { Patient } from './patient.js';
import { Study } from './study.js';

const attributes = (changes: Partial<InstanceAttributes> = {}): InstanceAttributes => ({
  transferSyntaxUid: '1.2.840.10008.1.2.1',
  sopClassUid: '1.2.840.10008.5.1.4.1.1.2',
  sopInstanceUid: '1.2.3.4',
  seriesInstanceUid: '1.2.3.2',
  studyInstanceUid: '1.2.3.1',
  patient: { id: 'P1', name: { alphabetic: 'Müller^Anna' }, birthDate: '19700131' },
  study: { date: '20260102', accessionNumber: 'A1' },
  series: { modality: 'CT', requestedSteps: [] },
  instance: { hasPixelData: true },
  ...changes,
});

const facts = { sex: null, number: null, phone: null, email: null, contactConsent: false };
const patient = (name: string, birthDate: string | null = null): Patient =>
  Patient.add({ ...facts, name, birthDate });
const order = (of: Patient): Order =>
  Order.request({
    accessionNumber: 'A1',
    patientId: of.id,
    priority: 'routine',
    patientClass: null,
    procedureId: null,
    procedureCode: null,
    procedureName: 'CT',
    modality: 'CT',
    bodyPart: null,
    reason: null,
    referrerId: null,
    siteId: null,
    conversationId: null,
    contactId: null,
  });

describe('a study', () => {
  it('is what its first instance says, completed by later ones', () => {
    const study = Study.receive(attributes());
    expect(study).toMatchObject({
      studyDate: '2026-01-02',
      patientNameKey: 'muller^anna',
      description: null,
    });
    const later = attributes({ study: { date: '20260103', description: 'Head' } });
    study.grow({ series: 1, instances: 2, modalities: ['CT'] }, later);
    study.grow({ series: 1, instances: 1, modalities: ['SR', 'CT'] }, later);
    expect(study).toMatchObject({ seriesCount: 2, instanceCount: 3, modalities: ['CT', 'SR'] });
    expect(study).toMatchObject({ studyDate: '2026-01-02', description: 'Head' });
  });

  it('is received and matched once each', () => {
    const study = Study.receive(attributes());
    const anna = patient('Anna Müller');
    const ordered = order(anna);
    study.matchTo(ordered, anna);
    study.matchTo(ordered, anna);
    expect(study.pullEvents().map((event) => event.constructor.name)).toEqual([
      'StudyReceived',
      'StudyMatched',
    ]);
    expect(study).toMatchObject({ patientId: anna.id, patientMismatch: false });
    expect(() => study.matchTo(order(anna), anna)).toThrow('another order');
  });

  it('tells of images that come after a pause, and not of each', () => {
    const start = new Date('2026-01-02T08:00:00Z');
    const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
    const study = Study.receive(attributes(), start);
    const growth = { series: 1, instances: 1, modalities: ['CT'] };
    // The first images of a study whose sender was slow are no news.
    for (const seconds of [90, 100, 159, 219, 220]) study.grow(growth, attributes(), after(seconds));
    expect(study.pullEvents().map((event) => event.constructor.name)).toEqual([
      'StudyReceived',
      'StudyExtended',
    ]);
  });

  it('tells when its images name somebody else than its order', () => {
    const study = Study.receive(attributes());
    const other = patient('Berta Meier');
    study.matchTo(order(other), other);
    expect(study.patientMismatch).toBe(true);
  });

  it('tells when it is clear whose it is: by a person, by what is known of the patient, or by its number', () => {
    const other = patient('Berta Meier');
    const settled = (study: Study): string | undefined => study.pullEvents().at(-1)?.constructor.name;
    const mismatched = (): [Study, Order] => {
      const study = Study.receive(attributes());
      const ordered = order(other);
      study.matchTo(ordered, other);
      return [study, ordered];
    };
    const [accepted, ordered] = mismatched();
    accepted.matchTo(ordered, other, 'person', true);
    const [corrected] = mismatched();
    corrected.reviewPatient(patient('Anna Müller'));
    const linked = Study.receive(attributes());
    linked.linkTo('anna');
    expect([accepted, corrected, linked].map(settled)).toEqual(Array(3).fill('StudyPatientSettled'));
    linked.linkTo('anna');
    corrected.reviewPatient(patient('Anna Müller'));
    expect([corrected, linked].map(settled)).toEqual([undefined, undefined]);
  });
});

describe('comparing the patients of study and order', () => {
  it.each([
    ['Müller^Anna', null, 'anna MULLER', null, true],
    ['Müller^Anna^Maria^Dr.', null, 'Anna Müller', null, true],
    ['Müller^Anna', null, 'Anna Maria Müller', null, true],
    ['Müller^Anna', null, 'Berta Müller', null, false],
    ['Müller^Anna', '1970-01-31', 'Anna Müller', '1970-01-31', true],
    ['Müller^Anna', '1970-01-31', 'Anna Müller', '1970-01-30', false],
    ['Müller^Anna', '1970-01-31', 'Anna Müller', null, true],
    [null, '1970-01-31', 'Anna Müller', '1970-01-31', true],
  ])('takes %s, %s and %s, %s for one person: %s', (patientName, patientBirthDate, name, birthDate, same) => {
    expect(isSamePerson({ patientName, patientBirthDate }, { name, birthDate })).toBe(same);
  });
});
