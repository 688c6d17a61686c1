import { firing } from './schedule-firing.js';

const daily = (misfire: 'skip' | 'one' | 'all', nextDueAt: string) => ({
  id: 'x',
  cron: '0 8 * * *',
  timeZone: 'Europe/Berlin',
  misfire,
  nextDueAt: new Date(nextDueAt),
});

describe('a schedule', () => {
  it('fires its slot and is due again at the same local time across the change to winter time', () => {
    const { slots, nextDueAt } = firing(
      daily('one', '2026-10-24T06:00:00Z'),
      new Date('2026-10-24T06:00:01Z'),
    );
    expect(slots).toEqual([new Date('2026-10-24T06:00:00Z')]);
    expect(nextDueAt).toEqual(new Date('2026-10-25T07:00:00Z'));
  });

  it.each([
    ['skip', []],
    ['one', ['2026-11-20T07:00:00Z']],
    ['all', ['2026-11-18T07:00:00Z', '2026-11-19T07:00:00Z', '2026-11-20T07:00:00Z']],
  ] as const)('that missed three slots fires by the policy %s', (misfire, expected) => {
    const { slots, nextDueAt } = firing(
      daily(misfire, '2026-11-18T07:00:00Z'),
      new Date('2026-11-20T12:00:00Z'),
    );
    expect(slots).toEqual(expected.map((slot) => new Date(slot)));
    expect(nextDueAt).toEqual(new Date('2026-11-21T07:00:00Z'));
  });

  it('does not run through years of missed minutes', () => {
    const minutely = { ...daily('all', '2020-01-01T00:00:00Z'), cron: '* * * * *' };
    expect(firing(minutely, new Date('2026-11-20T12:00:00Z')).slots.length).toBeLessThanOrEqual(100);
  });
});
