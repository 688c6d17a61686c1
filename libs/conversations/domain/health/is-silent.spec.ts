import { isSilent } from './is-silent.js';

const ZONE = 'Europe/Madrid';
/** The fortnight before Friday, 20 November 2026. */
const days = (events: number, holidays: readonly string[] = []) =>
  Array.from({ length: 14 }, (_, n) => {
    const day = new Date(Date.UTC(2026, 10, 6 + n)).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(day).getUTCDay());
    return { day, events: weekend || holidays.includes(day) ? 0 : events };
  });
const friday = (time: string): Date => new Date(`2026-11-20T${time}:00+01:00`);
const at = (day: string, time: string): Date => new Date(`2026-11-${day}T${time}:00+01:00`);

describe('the silence of a channel', () => {
  it.each([
    ['the same evening', at('20', '23:00'), false],
    ['on Sunday', at('22', '17:00'), false],
    ['on Monday at four', at('23', '16:00'), false],
    ['on Monday at five', at('23', '17:00'), true],
    ['weeks later', new Date('2026-12-30T12:00:00Z'), true],
  ])('after a last call on Friday at five is seen %s: %s', (_, now, silent) => {
    expect(isSilent({ lastEventAt: friday('17:00'), days: days(5) }, now, ZONE)).toBe(silent);
  });

  it.each([
    ['was hardly used', days(4), false],
    ['was used but for two holidays', days(5, ['2026-11-10', '2026-11-11']), true],
    ['was used on too few days', days(5, ['2026-11-10', '2026-11-11', '2026-11-12']), false],
    ['is new', [], false],
  ])('is found of one that %s: %s', (_, past, silent) => {
    expect(isSilent({ lastEventAt: friday('09:00'), days: past }, at('24', '12:00'), ZONE)).toBe(silent);
  });

  it('is not found of one that was never called', () => {
    expect(isSilent({ lastEventAt: null, days: days(5) }, at('24', '12:00'), ZONE)).toBe(false);
  });
});
