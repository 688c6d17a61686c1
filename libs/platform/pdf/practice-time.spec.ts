import { PracticeTime } from './practice-time.js';

describe('Time in a report', () => {
  it('is shown in the zone of the practice with its offset', () => {
    const at = new Date('2026-07-01T22:30:00Z');
    expect(new PracticeTime('Europe/Berlin', 'en-GB').instant(at)).toBe(
      '2 Jul 2026, 00:30 (UTC+02:00, Europe/Berlin)',
    );
    expect(new PracticeTime('America/New_York', 'en-US').instant(at)).toBe(
      '1 Jul 2026, 18:30 (UTC-04:00, America/New_York)',
    );
  });

  it('leaves a birth date on its day in every zone', () => {
    expect(new PracticeTime('Pacific/Kiritimati', 'en-GB').date('1980-02-29')).toBe('29 Feb 1980');
    expect(new PracticeTime('Pacific/Pago_Pago', 'en-GB').date('1980-02-29')).toBe('29 Feb 1980');
  });

  it('shows a date it cannot read as it was given', () => {
    expect(new PracticeTime('UTC', 'en').date('about 1950')).toBe('about 1950');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new PracticeTime('Mars/Olympus', 'en')).toThrow(RangeError);
  });
});
