import { EffectFailure } from '../outbound/effect-failure.js';

/** Commands whose refusal concerns this message, not the server or our account there. */
const ABOUT_THE_MESSAGE = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** RFC 4954 6: authentication required, too weak, failed, or encryption required: ours to repair. */
const ABOUT_THE_ACCOUNT = new Set([530, 534, 535, 538]);
/** The message itself was refused by nodemailer before a server saw it. */
const UNWRITABLE = new Set(['EENVELOPE', 'EMESSAGE']);

/** What nodemailer tells of an error, as far as it matters here. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

/**
 * What a failed attempt means. A reply settles it (RFC 5321 4.2.1: 4yz may be tried again, 5yz not). Without one it depends
 * on whether the whole message had left: until its last line a server must drop it (RFC 5321 4.1.1.4), after that it may
 * have taken it.
 */
export function toMailFailure(error: unknown, messageLeft: boolean): EffectFailure {
  if (error instanceof EffectFailure) return error;
  const { responseCode, command, code } = error as SmtpError;
  if (typeof responseCode === 'number' && responseCode >= 400) {
    const details = { status: responseCode, cause: error };
    const final =
      responseCode >= 500 && ABOUT_THE_MESSAGE.has(String(command)) && !ABOUT_THE_ACCOUNT.has(responseCode);
    return final
      ? new EffectFailure(
          'mail.rejected',
          'permanent',
          `The mail server refused the e-mail (${responseCode}).`,
          details,
        )
      : new EffectFailure(
          'mail.deferred',
          'retryable',
          `The mail server put the e-mail off (${responseCode}).`,
          details,
        );
  }
  if (UNWRITABLE.has(String(code))) {
    const message = 'The e-mail cannot be written: its address or a header is not valid.';
    return new EffectFailure('mail.message-invalid', 'permanent', message, { cause: error });
  }
  return messageLeft
    ? new EffectFailure(
        'mail.connection-lost',
        'unknown',
        'The mail server did not say whether it took the e-mail.',
        { cause: error },
      )
    : new EffectFailure('mail.unavailable', 'retryable', 'The mail server cannot be reached.', {
        cause: error,
      });
}
