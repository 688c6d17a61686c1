import { Global, Module } from '@nestjs/common';
import { join } from 'node:path';
import { Settings } from '../config/settings.js';
import { Log } from '../telemetry/log.js';
import { Mailer } from './mailer.js';

/** Only the kind that the settings name is loaded. */
async function createMailer({ mail, storage }: Settings, log: Log): Promise<Mailer> {
  if (mail.smtpUrl !== undefined) {
    const { SmtpMailer } = await import('./smtp-mailer.js');
    return new SmtpMailer({ url: mail.smtpUrl, from: mail.from });
  }
  const { DropMailer } = await import('./drop-mailer.js');
  return new DropMailer(join(storage.dataDir, 'mail'), mail.from, log);
}

/** E-mail, over SMTP or into a folder as the settings say. */
@Global()
@Module({
  providers: [{ provide: Mailer, useFactory: createMailer, inject: [Settings, Log] }],
  exports: [Mailer],
})
export class MailModule {}
