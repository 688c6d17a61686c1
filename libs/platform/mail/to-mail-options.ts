import type { SendMailOptions } from 'nodemailer';
import { EffectFailure } from '../outbound/effect-failure.js';
import type { MailMessage } from './mailer.js';

const ADDRESS = /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/;
const MESSAGE_ID = /^[^\s<>@]+@[^\s<>@]+$/;
const LINE_BREAK = /[\r\n]/;

/**
 * A message as nodemailer takes it.
 * @throws EffectFailure `mail.message-invalid` when the address is not one address, or a header would become several
 */
export function toMailOptions(message: MailMessage, from: string): SendMailOptions {
  const { to, subject, text, html, messageId, headers = {} } = message;
  const values = [subject, ...Object.keys(headers), ...Object.values(headers)];
  if (!ADDRESS.test(to) || !MESSAGE_ID.test(messageId) || values.some((value) => LINE_BREAK.test(value))) {
    throw new EffectFailure(
      'mail.message-invalid',
      'permanent',
      'The e-mail cannot be written: its address or a header is not valid.',
    );
  }
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    messageId: `<${messageId}>`,
    headers: { ...headers },
    // A message never reads files or addresses of this machine.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
