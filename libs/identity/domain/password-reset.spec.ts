import { PasswordReset } from './password-reset.js';

const NOW = new Date('2026-03-01T08:00:00Z');
const afterHours = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);
const refused = expect.objectContaining({ code: 'identity.password-reset-not-valid' });

describe('a password reset', () => {
  it('can be used once', () => {
    const reset = PasswordReset.request('u', 'reset', NOW);
    reset.use(afterHours(0.9));
    expect(() => reset.use(afterHours(0.95))).toThrow(refused);
  });

  it('is good for an hour, an invitation for seven days', () => {
    expect(() => PasswordReset.request('u', 'reset', NOW).use(afterHours(1))).toThrow(refused);
    expect(() => PasswordReset.request('u', 'invitation', NOW).use(afterHours(167))).not.toThrow();
    expect(() => PasswordReset.request('u', 'invitation', NOW).use(afterHours(168))).toThrow(refused);
  });

  it('tells of itself by ids alone', () => {
    const reset = PasswordReset.request('u', 'reset', NOW);
    expect(reset.pullEvents().map(({ payload }) => payload)).toEqual([
      { passwordResetId: reset.id, userId: 'u', purpose: 'reset' },
    ]);
  });
});
