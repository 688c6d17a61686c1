import { dateSpan } from './date-span.js';

describe('a date parameter', () => {
  it.each([
    ['2026', { from: '2026-01-01T00:00:00.000000Z', before: '2027-01-01T00:00:00.000000Z' }],
    ['2026-12', { from: '2026-12-01T00:00:00.000000Z', before: '2027-01-01T00:00:00.000000Z' }],
    ['2026-02-28', { from: '2026-02-28T00:00:00.000000Z', before: '2026-03-01T00:00:00.000000Z' }],
    ['2026-11-21T10:00Z', { from: '2026-11-21T10:00:00.000000Z', before: '2026-11-21T10:01:00.000000Z' }],
    [
      '2026-11-21T10:00:07+02:00',
      { from: '2026-11-21T08:00:07.000000Z', before: '2026-11-21T08:00:08.000000Z' },
    ],
    [
      '2026-11-21T10:00:07 02:00',
      { from: '2026-11-21T08:00:07.000000Z', before: '2026-11-21T08:00:08.000000Z' },
    ],
    [
      '2026-11-21T10:00:07.123456Z',
      { from: '2026-11-21T10:00:07.123456Z', before: '2026-11-21T10:00:07.123457Z' },
    ],
    [
      '2026-11-21T10:00:07.12',
      { from: '2026-11-21T10:00:07.120000Z', before: '2026-11-21T10:00:07.130000Z' },
    ],
  ])('%s stands for all the time that its precision leaves open', (text, span) => {
    expect(dateSpan(text, 'instant')).toEqual(span);
  });

  it.each([
    ['eq2026-01-31', { from: '2026-01-31', before: '2026-02-01' }],
    ['ne2026-01-31', { from: '2026-01-31', before: '2026-02-01', outside: true }],
    ['gt2026-01-31', { from: '2026-02-01' }],
    ['sa2026-01', { from: '2026-02-01' }],
    ['ge2026', { from: '2026-01-01' }],
    ['lt2026-01-31', { before: '2026-01-31' }],
    ['eb2026-01-31', { before: '2026-01-31' }],
    ['le2026-01-31', { before: '2026-02-01' }],
    ['2026-01-31T23:30:00-05:00', { from: '2026-01-31', before: '2026-02-01' }],
  ])('%s, of days, is compared with whole days', (text, span) => {
    expect(dateSpan(text, 'day')).toEqual(span);
  });

  it.each([
    '',
    'yesterday',
    '26-01-01',
    '2026-13',
    '2026-02-30',
    '2026-1-1',
    'ap2026',
    '2026-01-01T25:00Z',
    '2026-01-01T10Z',
  ])('%j is none', (text) => {
    expect(dateSpan(text, 'instant')).toBeUndefined();
    expect(dateSpan(text, 'day')).toBeUndefined();
  });
});
