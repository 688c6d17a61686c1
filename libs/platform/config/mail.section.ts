import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

const DEVELOPMENT_SENDER = 'Isocenter <no-reply@isocenter.test>';

/** The mail server, and who mail comes from. Without a server mail is written to `DATA_DIR/mail`. */
export const mailSection = section({
  variables: {
    SMTP_URL: variable.url('smtp', 'smtps').optional(),
    MAIL_FROM: variable
      .text()
      .refine(
        (text) => /^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(text),
        'must be an address or Name <address>',
      )
      .optional(),
  },
  *rules(v, { production }) {
    if (!production) return;
    if (v.SMTP_URL === undefined) yield { variable: 'SMTP_URL', message: 'must be set in production' };
    if (v.MAIL_FROM === undefined) yield { variable: 'MAIL_FROM', message: 'must be set in production' };
  },
  settings: (v) => ({ smtpUrl: v.SMTP_URL, from: v.MAIL_FROM ?? DEVELOPMENT_SENDER }),
});

export type MailSettings = SettingsOf<typeof mailSection>;
