import { Patient } from './patient.js';

const anna = (): Patient =>
  Patient.add({
    ...{ name: 'Anna Müller', birthDate: '1970-01-31', sex: null, number: 'P1' },
    ...{ phone: null, email: null, contactConsent: false },
  });

describe('A patient who is changed', () => {
  it.each([{ name: 'Anna Weiß' }, { birthDate: null }, { sex: 'female' as const }, { number: 'P2' }])(
    'tells of %j, which others show',
    (change) => {
      const patient = anna();
      patient.change(change);
      expect(patient.pullEvents().map(({ payload }) => payload)).toEqual([{ patientId: patient.id }]);
    },
  );

  it('tells nobody of what stays, and of what is only for those who write and call', () => {
    const patient = anna();
    patient.change({ name: 'Anna Müller', phone: '+49 30 1', verified: true });
    expect(patient.pullEvents()).toEqual([]);
  });
});
