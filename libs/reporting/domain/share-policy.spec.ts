import { SharePolicy } from './share-policy.js';

const night = { from: '21:00', to: '07:30' };
const policy = (quietHours: { from: string; to: string } | null) => {
  const made = SharePolicy.untouched('o');
  made.decide({ audiences: made.audiences, tellOfAmendments: true, quietHours });
  return made;
};
const at = (time: string) => new Date(`2026-11-20T${time}:00+01:00`);
const mayWrite = (hours: { from: string; to: string } | null, time: string) =>
  policy(hours).mayWriteAt(at(time), 'Europe/Berlin');

describe('How a practice shares', () => {
  it('asks for the birth date until it decides otherwise', () => {
    const { audiences, quietHours } = SharePolicy.untouched('o');
    expect(Object.values(audiences).map(({ factor }) => factor)).toEqual(Array(3).fill('birth-date'));
    expect(quietHours).toBeNull();
  });

  it('writes to patients at once outside of its quiet hours', () => {
    expect(mayWrite(null, '23:00')).toEqual(at('23:00'));
    expect(mayWrite(night, '20:59')).toEqual(at('20:59'));
    expect(mayWrite(night, '07:30')).toEqual(at('07:30'));
  });

  it('waits for the end of quiet hours, over midnight too', () => {
    expect(mayWrite(night, '21:00')).toEqual(new Date('2026-11-21T07:30:00+01:00'));
    expect(mayWrite(night, '03:00')).toEqual(at('07:30'));
    expect(mayWrite({ from: '12:00', to: '14:00' }, '13:00')).toEqual(at('14:00'));
    expect(mayWrite({ from: '00:00', to: '06:00' }, '05:00')).toEqual(at('06:00'));
  });

  it('refuses quiet hours of no length', () => {
    expect(() => policy({ from: '08:00', to: '08:00' })).toThrow(
      expect.objectContaining({ code: 'reporting.quiet-hours-wrong' }),
    );
  });
});
