import type { MailMessage } from '#platform/mail/mailer';
import type { PasswordMailView } from '../queries/get-password-mail/get-password-mail.query.js';

/** What the writer of the mail adds to what is stored. */
export interface PasswordMailParts {
  readonly token: string;
  /** Host for the Message-ID. */
  readonly host: string;
}

/** The mail that lets somebody choose a password. Its Message-ID is the same for every attempt (RFC 5322 section 3.6.4). */
export function passwordMail(view: PasswordMailView, { token, host }: PasswordMailParts): MailMessage {
  const practice = oneLine(view.practiceName);
  const invitation = view.purpose === 'invitation';
  const opening = invitation
    ? `${practice} has added you to Isocenter. Choose a password to sign in with this e-mail address.`
    : `Somebody asked for a new password for your account at ${practice}.`;
  const closing = invitation
    ? 'If you do not know this practice, ignore this mail.'
    : 'If it was not you, ignore this mail: your password stays as it is.';
  return {
    to: view.email,
    subject: invitation ? `Your account at ${practice}` : `New password for ${practice}`,
    text: [
      `Dear ${oneLine(view.name)},`,
      opening,
      `Enter this code where you are asked for it:\n\n${token}`,
      `It can be used once, until ${until(view)}.`,
      closing,
      '',
    ].join('\n\n'),
    messageId: `password-${view.passwordResetId}@${host}`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** Names come from people: a line break would end a subject. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function until({ expiresAt, practiceTimeZone }: PasswordMailView): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: practiceTimeZone,
  });
  return `${format.format(expiresAt)} (${practiceTimeZone})`;
}
