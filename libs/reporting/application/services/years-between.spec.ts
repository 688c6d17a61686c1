import { yearsBetween } from './years-between.js';

describe('An age', () => {
  it.each([
    ['1980-02-29', '2026-02-28', '45'],
    ['1980-02-29', '2026-03-01', '46'],
    ['2026-11-20', '2026-11-20', '0'],
    ['2026-11-21', '2026-11-20', null],
    [null, '2026-11-20', null],
    ['1980', '2026-11-20', null],
  ])('of who was born on %s is on %s: %s years', (from, to, years) => {
    expect(yearsBetween(from, to)).toBe(years);
  });
});
