import { type OrderCandidate, probableOrder, suggestOrders } from './order-suggestion.js';

const study = {
  patientName: 'Müller^Anna',
  patientBirthDate: '1970-01-31',
  studyDate: '2026-03-10',
  modalities: ['CT', 'SR'],
  receivedAt: new Date('2026-03-11T08:00:00Z'),
};
const candidate = (fields: Partial<OrderCandidate> = {}): OrderCandidate => ({
  orderId: 'a',
  accessionNumber: 'A1',
  procedureName: 'CT',
  modality: 'CT',
  appointmentAt: new Date('2026-03-10T23:30:00Z'),
  patientId: 'p',
  patientName: 'Anna Müller',
  patientBirthDate: '1970-01-31',
  identified: false,
  ...fields,
});
const reasons = (fields: Partial<OrderCandidate>, days = 3) =>
  suggestOrders(study, [candidate(fields)], days)[0]?.reasons;

describe('orders that a study may answer', () => {
  it('are told with all that speaks for them', () => {
    expect(reasons({ identified: true })).toEqual([
      'identifier',
      'name-and-birth-date',
      'modality',
      'appointment',
    ]);
    expect(reasons({ modality: null, appointmentAt: null })).toEqual(['name-and-birth-date']);
    expect(reasons({ appointmentAt: new Date('2026-03-20T08:00:00Z') })).not.toContain('appointment');
    expect(reasons({ appointmentAt: new Date('2026-03-20T08:00:00Z') }, 14)).toContain('appointment');
  });

  it.each([
    ['has another name', { patientName: 'Berta Meier' }],
    ['has another name and yet the identifier', { patientName: 'Berta Meier', identified: true }],
    ['was born on another day', { patientBirthDate: '1970-01-30', identified: true }],
    ['has no birth date and no identifier', { patientBirthDate: null }],
  ])('are not of somebody who %s', (_, fields) => {
    expect(reasons(fields)).toBeUndefined();
  });

  it('begin with the likeliest', () => {
    const orders = [candidate({ modality: 'MR' }), candidate({ orderId: 'b' })];
    expect(suggestOrders(study, orders, 3).map(({ orderId }) => orderId)).toEqual(['b', 'a']);
  });
});

describe('the probable order', () => {
  const probable = (...orders: OrderCandidate[]) => probableOrder(suggestOrders(study, orders, 3))?.orderId;

  it('is the only one for which everything speaks', () => {
    expect(probable(candidate(), candidate({ orderId: 'b', modality: 'MR' }))).toBe('a');
    expect(probable(candidate({ modality: 'MR' }))).toBeUndefined();
    expect(probable(candidate(), candidate({ orderId: 'b' }))).toBeUndefined();
  });
});
