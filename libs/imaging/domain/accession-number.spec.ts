import { newAccessionNumber } from './accession-number.js';

describe('an accession number', () => {
  it('fits into DICOM, names its year and is never the same', () => {
    const numbers = Array.from({ length: 1000 }, () => newAccessionNumber(new Date('2026-11-21T00:00:00Z')));
    for (const number of numbers) expect(number).toMatch(/^26[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(new Set(numbers).size).toBe(1000);
  });
});
