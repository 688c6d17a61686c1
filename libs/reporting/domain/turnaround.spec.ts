import type { OfficeHours } from '#kernel';
import { deadlines, type EndedPause, type TimeLimit } from './turnaround.js';
import { turnaroundAt } from './turnaround-state.js';

const started = new Date('2026-11-20T00:00:00Z');
const hours = (count: number) => new Date(started.getTime() + count * 3_600_000);
const always: OfficeHours = { timeZone: 'UTC', openings: [], holidays: [] };
const twelve: TimeLimit = { minutes: 12 * 60, warnPercent: 75, hours: always };
const pause = (from: number, to: number): EndedPause => ({
  at: hours(from).toISOString(),
  until: hours(to).toISOString(),
  reason: 'priors',
  byId: 'a',
  byName: 'Ada',
});

describe('The time for a report', () => {
  it('ends when the limit has passed, and warns before', () => {
    expect(deadlines(started, twelve, [])).toEqual({ warnAt: hours(9), dueAt: hours(12) });
    expect(deadlines(started, { ...twelve, warnPercent: 50 }, []).warnAt).toEqual(hours(6));
  });

  it('stands still in pauses', () => {
    expect(deadlines(started, twelve, [pause(2, 5)])).toEqual({ warnAt: hours(12), dueAt: hours(15) });
    expect(deadlines(started, twelve, [pause(10, 11), pause(2, 5)])).toEqual({
      warnAt: hours(13),
      dueAt: hours(16),
    });
  });

  it('is not given back by a pause that began when it was over', () => {
    expect(deadlines(started, twelve, [pause(13, 40)]).dueAt).toEqual(hours(12));
  });

  it('does not count a pause from before it started', () => {
    expect(deadlines(hours(4), twelve, [pause(1, 2)]).dueAt).toEqual(hours(16));
    expect(deadlines(hours(4), twelve, [pause(1, 5)]).dueAt).toEqual(hours(17));
  });

  it('runs in the hours of the practice where those are asked for', () => {
    const office: OfficeHours = {
      timeZone: 'UTC',
      openings: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
      holidays: [],
    };
    // A Friday: eight hours of it, four of Monday.
    const limit = { ...twelve, hours: office };
    expect(deadlines(started, limit, []).dueAt).toEqual(new Date('2026-11-23T12:00:00Z'));
    // Asking overnight costs nothing that the practice would have worked.
    expect(deadlines(started, limit, [pause(17, 30)]).dueAt).toEqual(new Date('2026-11-23T12:00:00Z'));
  });

  it('runs by the wall where the practice never opens', () => {
    const closed: OfficeHours = {
      timeZone: 'UTC',
      openings: [{ weekday: 5, opens: '08:00', closes: '08:01' }],
      holidays: [],
    };
    expect(deadlines(started, { ...twelve, hours: closed }, []).dueAt).toEqual(hours(12));
  });

  it.each([
    [0, 'in-time', hours(9)],
    [8.9, 'in-time', hours(9)],
    [9, 'at-risk', hours(12)],
    [12, 'breached', null],
    [500, 'breached', null],
  ] as const)('stands after %f of 12 hours %s', (at, state, next) => {
    expect(turnaroundAt(hours(at), { warnAt: hours(9), dueAt: hours(12) })).toEqual({ state, next });
  });
});
