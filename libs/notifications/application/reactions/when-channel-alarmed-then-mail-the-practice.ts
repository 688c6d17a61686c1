import { type Effect, type EventEnvelope, Mediator, PerformOn, RetryLater } from '#kernel';
import { ChannelAlarmed, GetChannel } from '#conversations/contracts';
import { GetPractice } from '#identity/contracts';
import { EmailSender } from '../services/email-sender.js';
import { TemplateRenderer } from '../services/template-renderer.js';
import { catalogueFor } from '../templates/catalogue-for.js';
import { mailPage } from '../templates/mail-page.js';

const SECONDS_BETWEEN_MAILS = 60;

/**
 * Tells the practice, at its own address, that patients may write in vain. A repeated mail has the same Message-ID and says
 * nothing worse than the first, so it needs no record of its own.
 */
@PerformOn({
  name: 'notifications.when-channel-alarmed-then-mail-the-practice',
  on: ChannelAlarmed,
  ordered: false,
})
export class WhenChannelAlarmedThenMailThePractice implements Effect<ChannelAlarmed> {
  constructor(
    private readonly mediator: Mediator,
    private readonly renderer: TemplateRenderer,
    private readonly emails: EmailSender,
  ) {}

  async perform({ event, eventId }: EventEnvelope<ChannelAlarmed>): Promise<null> {
    const { channelId, reason } = event.payload;
    const practice = await this.mediator.ask(new GetPractice({}));
    if (!practice.email) return null;
    const { name: channel, platform } = await this.mediator.ask(new GetChannel({ channelId }));
    const { catalogue, locale } = catalogueFor(practice.locale);
    const { subject, text, html } = catalogue.channelAlarm;
    const values = { practice: practice.name, channel, platform, reason, silent: reason === 'silent' };
    const sent = await this.emails.send(eventId, {
      channel: 'email',
      to: practice.email,
      subject: await this.renderer.text(subject, values),
      text: await this.renderer.text(text, values),
      html: mailPage(locale, await this.renderer.html(html, values)),
    });
    if (sent.outcome === 'retry')
      throw new RetryLater(sent.retryAfterSeconds ?? SECONDS_BETWEEN_MAILS, sent.errorCode);
    return null;
  }
}
