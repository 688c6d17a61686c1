import { mayBeMerged } from './may-be-merged.js';
import { mayBeTold } from './may-be-told.js';

const NOBODY = { contactIds: ['c1'], verifiedPatientIds: [] };

describe('who may be told of an order', () => {
  it.each([
    ['the contact who ordered it', NOBODY, { patientId: 'p1', contactId: 'c1' }, true],
    ['nobody else in the same chat', NOBODY, { patientId: 'p1', contactId: 'c2' }, false],
    ['nobody, when no contact ordered it', NOBODY, { patientId: 'p1', contactId: null }, false],
    [
      'whoever was verified for the patient',
      { contactIds: ['c1'], verifiedPatientIds: ['p0', 'p1'] },
      { patientId: 'p1', contactId: 'c2' },
      true,
    ],
    [
      'not whoever was verified for another',
      { contactIds: ['c1'], verifiedPatientIds: ['p0'] },
      { patientId: 'p1', contactId: null },
      false,
    ],
    [
      'the one whom the orderer was merged into',
      { contactIds: ['c1', 'c2'], verifiedPatientIds: [] },
      { patientId: 'p1', contactId: 'c2' },
      true,
    ],
    [
      'nobody who is not there',
      { contactIds: [], verifiedPatientIds: [] },
      { patientId: 'p1', contactId: 'c1' },
      false,
    ],
  ])('is %s', (_, contact, order, expected) => {
    expect(mayBeTold(contact, order)).toBe(expected);
  });
});

describe('who may be one person', () => {
  it.each([
    [[], [], true],
    [['p1'], [], true],
    [[], ['p1'], true],
    [['p1'], ['p1'], true],
    [['p1', 'p2'], ['p1'], true],
    [['p1'], ['p2'], false],
    [['p1', 'p2'], ['p2', 'p3'], false],
  ])('of those verified for %j and %j: %s', (one, other, expected) => {
    expect(mayBeMerged(one, other)).toBe(expected);
  });
});
