import fc from 'fast-check';
import {
  addOfficeTime,
  isOfficeOpen as isOpen,
  nextOfficeOpening as nextOpening,
  officeSecondsBetween,
  type OfficeHours,
} from './office-hours.js';

const weekdays = (opens: string, closes: string) =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens, closes }));
const berlin = (fields: Partial<OfficeHours> = {}): OfficeHours => ({
  timeZone: 'Europe/Berlin',
  openings: weekdays('08:00', '18:00'),
  holidays: [],
  ...fields,
});
const at = (iso: string) => new Date(iso);

describe('office hours', () => {
  it('are from opening to closing by the practice’s own clocks', () => {
    expect(isOpen(berlin(), at('2026-11-23T07:00:00Z'))).toBe(true);
    expect(isOpen(berlin(), at('2026-11-23T06:59:59Z'))).toBe(false);
    expect(isOpen(berlin(), at('2026-11-23T16:59:59Z'))).toBe(true);
    expect(isOpen(berlin(), at('2026-11-23T17:00:00Z'))).toBe(false);
    expect(isOpen(berlin(), at('2026-11-22T12:00:00Z'))).toBe(false);
  });

  it('are around the clock where none are given, but for holidays', () => {
    const hours = berlin({ openings: [], holidays: ['2026-12-25'] });
    expect(isOpen(hours, at('2026-11-22T02:00:00Z'))).toBe(true);
    expect(isOpen(hours, at('2026-12-25T12:00:00Z'))).toBe(false);
    expect(nextOpening(hours, at('2026-12-25T12:00:00Z'))).toEqual(at('2026-12-25T23:00:00Z'));
  });

  it('begin again on the next day that is neither a weekend nor a holiday', () => {
    const friday = at('2026-12-24T17:30:00Z');
    expect(nextOpening(berlin({ holidays: ['2026-12-25'] }), friday)).toEqual(at('2026-12-28T07:00:00Z'));
    expect(nextOpening(berlin(), at('2026-11-23T09:00:00Z'))).toEqual(at('2026-11-23T09:00:00Z'));
    const never = berlin({ openings: [{ weekday: 1, opens: '02:10', closes: '02:10' }] });
    expect(nextOpening(never, friday)).toBeNull();
    expect(addOfficeTime(never, friday, 60)).toBeNull();
  });

  it('carry what is left of a time over to the next opening', () => {
    const friday = at('2026-11-20T16:30:00Z');
    expect(addOfficeTime(berlin(), friday, 30 * 60)).toEqual(at('2026-11-20T17:00:00Z'));
    expect(addOfficeTime(berlin(), friday, 60 * 60)).toEqual(at('2026-11-23T07:30:00Z'));
    const lunch = berlin({
      openings: [...weekdays('14:00', '18:00'), ...weekdays('08:00', '12:00')],
    });
    expect(addOfficeTime(lunch, at('2026-11-23T10:30:00Z'), 60 * 60)).toEqual(at('2026-11-23T13:30:00Z'));
  });

  it('count an hour that the clocks skip not at all, and one that they repeat twice', () => {
    const always = berlin({ openings: [] });
    // 29 March 2026 has 23 hours in Berlin, 25 October 25.
    const [spring, autumn] = [at('2026-03-28T23:00:00Z'), at('2026-10-24T22:00:00Z')];
    expect(officeSecondsBetween(always, spring, at('2026-03-29T22:00:00Z'))).toBe(23 * 3600);
    expect(officeSecondsBetween(always, autumn, at('2026-10-25T23:00:00Z'))).toBe(25 * 3600);
    const nights = berlin({ openings: [{ weekday: 7, opens: '02:15', closes: '02:45' }] });
    // There is no such half hour on the day when the clocks go forward.
    expect(officeSecondsBetween(nights, spring, at('2026-03-29T22:00:00Z'))).toBe(0);
    const early = berlin({ openings: [{ weekday: 7, opens: '02:15', closes: '03:30' }] });
    expect(officeSecondsBetween(early, spring, at('2026-03-29T22:00:00Z'))).toBe(30 * 60);
    expect(nextOpening(berlin(), at('2026-03-27T18:00:00Z'))).toEqual(at('2026-03-30T06:00:00Z'));
  });

  const minute = fc.integer({ min: 0, max: 24 * 60 });
  const hhmm = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const openings = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 7 }), minute, minute), { minLength: 1, maxLength: 7 })
    .map((spans) => [
      // One a weekday, so that none overlap.
      ...new Map(
        spans
          .filter(([, a, b]) => a !== b)
          .map(([weekday, a, b]) => [
            weekday,
            { weekday, opens: hhmm(Math.min(a, b)), closes: hhmm(Math.max(a, b)) },
          ]),
      ).values(),
    ]);
  const hours = fc.record({
    timeZone: fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'UTC',
    ),
    openings,
    holidays: fc.constantFrom<string[]>([], ['2026-03-29', '2026-10-25']),
  });
  const moment = fc.date({
    min: at('2026-01-01T00:00:00Z'),
    max: at('2026-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const seconds = fc.integer({ min: 1, max: 5 * 24 * 3600 });

  it('have passed as long at a due time as it was set for, and not before', () => {
    fc.assert(
      fc.property(hours, moment, seconds, (of, from, length) => {
        const due = addOfficeTime(of, from, length);
        if (!due) return;
        expect(officeSecondsBetween(of, from, due)).toBe(length);
        expect(officeSecondsBetween(of, from, new Date(due.getTime() - 1000))).toBe(length - 1);
      }),
      { numRuns: 150 },
    );
  });

  it('add up over any moment between', () => {
    fc.assert(
      fc.property(hours, moment, seconds, seconds, (of, from, one, two) => {
        const middle = new Date(from.getTime() + one * 1000);
        const end = new Date(middle.getTime() + two * 1000);
        const parts = officeSecondsBetween(of, from, middle) + officeSecondsBetween(of, middle, end);
        const whole = officeSecondsBetween(of, from, end);
        // Each part is rounded down to whole seconds.
        expect(whole - parts).toBeGreaterThanOrEqual(0);
        expect(whole - parts).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('are open from the next opening on, and closed until then', () => {
    fc.assert(
      fc.property(hours, moment, (of, from) => {
        const opens = nextOpening(of, from);
        if (!opens) return;
        expect(isOpen(of, opens)).toBe(true);
        expect(officeSecondsBetween(of, from, opens)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
