import { Schedule } from './schedule.js';

const first = new Date('2026-11-22T03:00:00Z');
const later = new Date('2026-11-25T03:00:00Z');
const plan = () =>
  Schedule.plan(
    {
      name: 'nightly',
      useCase: 'files.tidy',
      fields: {},
      cron: '0 3 * * *',
      timeZone: 'UTC',
      misfire: 'one',
    },
    first,
  );

describe('A schedule', () => {
  it('is active from the start', () => expect(plan()).toMatchObject({ active: true, nextDueAt: first }));

  it('is paused and resumed once, from a coming time on', () => {
    const schedule = plan();
    expect([schedule.pause(), schedule.pause()]).toEqual([true, false]);
    expect(schedule.active).toBe(false);
    expect([schedule.resume(later), schedule.resume(first)]).toEqual([true, false]);
    expect(schedule).toMatchObject({ active: true, nextDueAt: later });
  });
});
