import { passwordMail } from './password-mail.js';

const view = {
  passwordResetId: '0190c0de-0000-7000-8000-000000000001',
  purpose: 'reset' as const,
  email: 'ada@practice.test',
  name: 'Ada\r\nBcc: eve@evil.test',
  practiceName: 'Imaging\nCentre',
  practiceTimeZone: 'Europe/Vienna',
  expiresAt: new Date('2026-03-01T08:30:00Z'),
};
const parts = { token: 'isop_token', host: 'admin.practice.test' };

describe('the password mail', () => {
  it('tells the code and until when it is good, in the practice’s time', () => {
    const mail = passwordMail(view, parts);
    expect(mail.text).toContain('\n\nisop_token\n\n');
    expect(mail.text).toContain('1 March 2026 at 09:30 (Europe/Vienna)');
  });

  it('has the same Message-ID for every attempt', () => {
    expect(passwordMail(view, parts).messageId).toBe(
      'password-0190c0de-0000-7000-8000-000000000001@admin.practice.test',
    );
  });

  it('lets no name break a line', () => {
    const mail = passwordMail(view, parts);
    expect(mail.subject).toBe('New password for Imaging Centre');
    expect(mail.text.split('\n')[0]).toBe('Dear Ada Bcc: eve@evil.test,');
  });

  it('says to an invited user who invites', () => {
    const mail = passwordMail({ ...view, purpose: 'invitation' }, parts);
    expect(mail.subject).toBe('Your account at Imaging Centre');
    expect(mail.text).toContain('Imaging Centre has added you to Isocenter.');
  });
});
