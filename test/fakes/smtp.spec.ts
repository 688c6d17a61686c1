import { SmtpMailer } from '#platform/mail/smtp-mailer';
import { FakeSmtp } from './smtp.js';

const message = {
  to: 'dr.lee@clinic.test',
  subject: 'Ré',
  text: 'hello',
  html: '<p>hello</p>',
  messageId: 'a1@isocenter.test',
};

describe('the mail catcher', () => {
  let smtp: FakeSmtp;
  let mailer: SmtpMailer;

  beforeEach(async () => {
    smtp = await FakeSmtp.start();
    mailer = new SmtpMailer({ url: smtp.url, from: 'Practice <no-reply@practice.test>' });
  });

  afterEach(async () => {
    await mailer.onApplicationShutdown();
    await smtp.stop();
  });

  it('keeps what it gets', async () => {
    await mailer.send(message);
    expect(smtp.inbox('dr.lee@clinic.test')).toMatchObject([
      { from: 'no-reply@practice.test', subject: 'Ré', messageId: 'a1@isocenter.test', confirmed: true },
    ]);
    expect(smtp.received[0]!.text.trim()).toBe('hello');
  });

  it('refuses the recipient or the text for now or for good, when told to', async () => {
    smtp.plan({ kind: 'refuse', code: 450 }, { kind: 'refuse', code: 554, at: 'text' });
    await expect(mailer.send(message)).rejects.toMatchObject({ outcome: 'retryable' });
    await expect(mailer.send(message)).rejects.toMatchObject({ outcome: 'permanent' });
    await mailer.send(message);
    expect([smtp.attempts, smtp.received.length]).toEqual([3, 1]);
  });

  it('takes an e-mail and hangs up before it says so, when told to', async () => {
    smtp.plan({ kind: 'drop' });
    await expect(mailer.send(message)).rejects.toMatchObject({ outcome: 'unknown' });
    expect(smtp.received).toMatchObject([{ confirmed: false }]);
  });
});
