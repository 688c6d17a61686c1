import { isUid } from '../dicom/is-uid.js';
import { KeyedReplacements } from './keyed-replacements.js';
import { patientIdentity } from './patient-identity.js';

const one = new KeyedReplacements(Buffer.alloc(32, 1));
const other = new KeyedReplacements(Buffer.alloc(32, 2));

describe('keyed replacements', () => {
  it('are the same for the same secret, and others for another', () => {
    expect(new KeyedReplacements(Buffer.alloc(32, 1)).uid('1.2.3')).toBe(one.uid('1.2.3'));
    expect(other.uid('1.2.3')).not.toBe(one.uid('1.2.3'));
    expect(one.uid('1.2.4')).not.toBe(one.uid('1.2.3'));
    expect(other.pseudonym('x')).not.toBe(one.pseudonym('x'));
  });

  it('make UIDs out of UUIDs', () => {
    const uids = Array.from({ length: 200 }, (_, n) => one.uid(`1.2.${n}`));
    expect(uids.every((uid) => isUid(uid) && /^2\.25\.[1-9]\d*$/.test(uid))).toBe(true);
    expect(new Set(uids).size).toBe(200);
  });

  it('move dates 30 to 3650 days', () => {
    const shifts = Array.from({ length: 500 }, (_, n) => one.dayShift(String(n)));
    expect(Math.min(...shifts)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...shifts)).toBeLessThanOrEqual(3650);
    expect(new Set(shifts).size).toBeGreaterThan(300);
  });
});

describe('the identity of a patient', () => {
  const nobody = { name: null, number: null, issuer: null, birthDate: null };

  it('is the number with its issuer, else the person, else the study', () => {
    const numbered = { ...nobody, number: '7', issuer: 'A' };
    expect(patientIdentity({ ...numbered, name: 'X' }, '1')).toBe(
      patientIdentity({ ...numbered, name: 'Y' }, '2'),
    );
    expect(patientIdentity(numbered, '1')).not.toBe(patientIdentity({ ...numbered, issuer: 'B' }, '1'));
    const person = { ...nobody, name: 'Doe^Jane', birthDate: '1970-01-31' };
    expect(patientIdentity(person, '1')).toBe(patientIdentity({ ...person, name: 'DOE^JANE' }, '2'));
    expect(patientIdentity(nobody, '1')).not.toBe(patientIdentity(nobody, '2'));
  });
});
