import { newPatientNumber } from './patient-number.js';

describe('a patient’s number', () => {
  it('can be read out and typed, and tells nothing of how many there are', () => {
    const numbers = Array.from({ length: 100 }, () => newPatientNumber());
    for (const number of numbers) expect(number).toMatch(/^P[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(new Set(numbers).size).toBe(100);
  });
});
