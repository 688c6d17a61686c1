import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EffectFailure } from '../outbound/effect-failure.js';
import type { Log } from '../telemetry/log.js';
import { Mailer } from './mailer.js';
import type { MailMessage, MailReceipt } from './mailer.js';
import { toMailOptions } from './to-mail-options.js';

/** For development without a mail server: every e-mail becomes an `.eml` file that mail programs open. */
export class DropMailer extends Mailer {
  /**
   * @param folder where the files go; made when the first one is written
   * @param from `Name <address>`
   */
  constructor(
    private readonly folder: string,
    private readonly from: string,
    private readonly log: Log,
  ) {
    super();
  }

  async send(message: MailMessage): Promise<MailReceipt> {
    // nodemailer is loaded with the first e-mail: most processes never send one.
    const { createTransport } = await import('nodemailer');
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const composed = await composer.sendMail(toMailOptions(message, this.from));
    const name = `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
    const temporary = join(this.folder, `.${name}`);
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(temporary, composed.message as Buffer);
      await rename(temporary, join(this.folder, name));
    } catch (error) {
      throw new EffectFailure(
        'mail.unavailable',
        'retryable',
        'The e-mail cannot be written to its folder.',
        { cause: error },
      );
    }
    this.log.named('mail').info('e-mail written to a file, because SMTP_URL is not set', { file: name });
    return { messageId: message.messageId, response: `written to ${name}` };
  }

  async check(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
      await access(this.folder, constants.W_OK);
    } catch (error) {
      throw new EffectFailure(
        'mail.unavailable',
        'retryable',
        'The folder of e-mails cannot be written to.',
        { cause: error },
      );
    }
  }
}
