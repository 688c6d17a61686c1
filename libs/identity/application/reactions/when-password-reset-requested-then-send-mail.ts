import { type Command, type Effect, type EventEnvelope, Mediator, PerformOn, RetryLater } from '#kernel';
import { Settings } from '#platform/config/settings';
import { Mailer } from '#platform/mail/mailer';
import { EffectFailure } from '#platform/outbound/effect-failure';
import { Log } from '#platform/telemetry/log';
import { PasswordResetRequested } from '../../contracts/events/password-reset-requested.event.js';
import { GetPasswordMail } from '../queries/get-password-mail/get-password-mail.query.js';
import { passwordMail } from '../services/password-mail.js';
import { PasswordResetTokens } from '../services/password-reset-tokens.js';

/**
 * Sends the mail with the token, which is derived here and nowhere kept. Unlike other sends it is repeated when the
 * outcome is unknown: the second mail has the same Message-ID and the same token, and a person who waits for it in
 * vain is worse off than one who gets it twice.
 */
@PerformOn({
  name: 'identity.when-password-reset-requested-then-send-mail',
  on: PasswordResetRequested,
  maxAttempts: 12,
})
export class WhenPasswordResetRequestedThenSendMail implements Effect<PasswordResetRequested> {
  constructor(
    private readonly mediator: Mediator,
    private readonly tokens: PasswordResetTokens,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  async perform({ event }: EventEnvelope<PasswordResetRequested>): Promise<Command<unknown> | null> {
    const { passwordResetId } = event.payload;
    const view = await this.mediator.ask(new GetPasswordMail({ passwordResetId }));
    // Used, expired or void meanwhile: nobody waits for it any more.
    if (!view) return null;
    const host = new URL(this.settings.http.adminBaseUrl).hostname;
    try {
      await this.mailer.send(passwordMail(view, { token: this.tokens.tokenOf(passwordResetId), host }));
    } catch (error) {
      this.settle(error);
    }
    return null;
  }

  /** A refusal for good is told to the operators and settles the delivery; everything else is tried again. */
  private settle(error: unknown): void {
    if (!(error instanceof EffectFailure)) throw error;
    if (error.retryAfterSeconds !== undefined) throw new RetryLater(error.retryAfterSeconds, error.code);
    if (error.outcome !== 'permanent') throw error;
    this.log
      .named('identity')
      .warn('a password mail was refused for good', { code: error.code, status: error.status });
  }
}
