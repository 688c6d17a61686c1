import { personNameOf } from './person-name-of.js';

describe('a name in the form of PN', () => {
  it.each([
    ['Maria Santos', 'Santos^Maria'],
    ['Anna Maria Müller', 'Müller^Anna Maria'],
    ['Dr. Ada Okafor', 'Okafor^Ada^^Dr.'],
    ['Prof. Dr. Ada Okafor', 'Okafor^Ada^^Prof. Dr.'],
    ['Santos', 'Santos'],
    ['Santos^Maria', 'Santos^Maria'],
    ['  Maria   Santos ', 'Santos^Maria'],
    ['Maria=Santos\\X', 'X^Maria Santos'],
  ])('of %s is %s', (name, expected) => {
    expect(personNameOf(name)).toBe(expected);
  });
});
