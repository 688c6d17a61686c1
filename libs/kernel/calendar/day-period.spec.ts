import { dayPeriod } from './day-period.js';

const terms = {
  timeZone: 'Europe/Berlin',
  now: new Date('2026-10-25T23:30:00Z'),
  mostDays: 31,
  code: 'figures.period-wrong',
};

describe('the days of a practice', () => {
  it('are the last seven by its own clocks unless told, also when one has 25 hours', () => {
    expect(dayPeriod({}, terms)).toEqual({
      from: '2026-10-20',
      to: '2026-10-26',
      days: ['20', '21', '22', '23', '24', '25', '26'].map((day) => `2026-10-${day}`),
      start: new Date('2026-10-19T22:00:00Z'),
      end: new Date('2026-10-26T23:00:00Z'),
    });
  });

  it.each([
    [{ from: '2026-11-02', to: '2026-11-01' }],
    [{ from: '2026-10-01', to: '2026-11-01' }],
    [{ from: '2026-02-30' }],
  ])('are refused when there are none of them, too many, or they do not exist: %p', (asked) => {
    expect(() => dayPeriod(asked, terms)).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'figures.period-wrong' }),
    );
  });
});
