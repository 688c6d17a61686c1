import { Global, Module } from '@nestjs/common';
import { Mailer } from '#platform/mail/mailer';
import { SmtpMailer } from '#platform/mail/smtp-mailer';
import { OutboundHttp } from '#platform/outbound/outbound-http';
import { UndiciOutboundHttp } from '#platform/outbound/undici-outbound-http';

/** Where mail goes in specs; set before the application starts. */
export const outside = { smtpUrl: '' };

/** Mail to a stand-in, webhooks to anywhere on this machine. */
@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      useFactory: () => new SmtpMailer({ url: outside.smtpUrl, from: 'North <no-reply@north.test>' }),
    },
    { provide: OutboundHttp, useFactory: () => new UndiciOutboundHttp({ allowPrivate: true }) },
  ],
  exports: [Mailer, OutboundHttp],
})
export class OutsideModule {}
