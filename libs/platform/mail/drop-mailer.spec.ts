import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { Log } from '../telemetry/log.js';
import { DropMailer } from './drop-mailer.js';

describe('the mailer without a server', () => {
  let folder: string;
  let lines: string[];
  let mailer: DropMailer;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-mail-'));
    lines = [];
    const log = Log.create({
      level: 'info',
      service: 'test',
      destination: { write: (line) => void lines.push(line) },
    });
    mailer = new DropMailer(join(folder, 'mail'), 'Practice <no-reply@practice.test>', log);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes every e-mail to a file of its own', async () => {
    await mailer.send({
      to: 'referrer@clinic.test',
      subject: 'Befund für Sie',
      text: 'Grüße',
      html: '<p>Grüße</p>',
      messageId: 'n1@practice.test',
      headers: { 'X-Notification': 'n1' },
    });
    await mailer.send({ to: 'a@b.test', subject: 's', text: 't', messageId: 'n2@practice.test' });
    const files = (await readdir(join(folder, 'mail'))).sort();
    expect(files).toHaveLength(2);
    const email = await PostalMime.parse(await readFile(join(folder, 'mail', String(files[0]))));
    expect(email).toMatchObject({
      from: { name: 'Practice', address: 'no-reply@practice.test' },
      to: [{ address: 'referrer@clinic.test' }],
      subject: 'Befund für Sie',
      messageId: '<n1@practice.test>',
      text: 'Grüße\n',
      html: '<p>Grüße</p>\n',
    });
    expect(email.headers.find(({ key }) => key === 'x-notification')?.value).toBe('n1');
  });

  it('logs the file and nothing of its content', async () => {
    await mailer.send({
      to: 'patient@home.test',
      subject: 'Your result',
      text: 'clinical',
      messageId: 'n@p.test',
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('.eml');
    expect(lines[0]).not.toMatch(/patient@home|Your result|clinical/);
  });

  it.each([
    { to: 'a@b.test, c@d.test' },
    { to: 'a@b.test\r\nBcc: c@d.test' },
    { to: 'nobody' },
    { subject: 'a\r\nBcc: c@d.test' },
    { headers: { 'X-Note': 'a\nBcc: c@d.test' } },
    { messageId: 'no id' },
  ])('refuses %p for good', async (part) => {
    const message = { to: 'a@b.test', subject: 's', text: 't', messageId: 'm@p.test', ...part };
    await expect(mailer.send(message)).rejects.toMatchObject({
      code: 'mail.message-invalid',
      outcome: 'permanent',
    });
  });

  it('may try again when the folder cannot be written', async () => {
    await writeFile(join(folder, 'mail'), 'a file in the way');
    const message = { to: 'a@b.test', subject: 's', text: 't', messageId: 'm@p.test' };
    await expect(mailer.send(message)).rejects.toMatchObject({
      code: 'mail.unavailable',
      outcome: 'retryable',
    });
    await expect(mailer.check()).rejects.toMatchObject({ code: 'mail.unavailable' });
  });
});
