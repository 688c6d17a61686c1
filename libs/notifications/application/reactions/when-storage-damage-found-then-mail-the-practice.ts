import { type Effect, type EventEnvelope, Mediator, PerformOn, RetryLater } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { StorageDamageFound } from '#imaging/contracts';
import { EmailSender } from '../services/email-sender.js';
import { TemplateRenderer } from '../services/template-renderer.js';
import { catalogueFor } from '../templates/catalogue-for.js';
import { mailPage } from '../templates/mail-page.js';

const SECONDS_BETWEEN_MAILS = 60;

/** Tells the practice, at its own address, that images are damaged. A repeated mail has the same Message-ID. */
@PerformOn({
  name: 'notifications.when-storage-damage-found-then-mail-the-practice',
  on: StorageDamageFound,
  ordered: false,
})
export class WhenStorageDamageFoundThenMailThePractice implements Effect<StorageDamageFound> {
  constructor(
    private readonly mediator: Mediator,
    private readonly renderer: TemplateRenderer,
    private readonly emails: EmailSender,
  ) {}

  async perform({ event, eventId }: EventEnvelope<StorageDamageFound>): Promise<null> {
    const practice = await this.mediator.ask(new GetPractice({}));
    if (!practice.email) return null;
    const { catalogue, locale } = catalogueFor(practice.locale);
    const { subject, text, html } = catalogue.storageAlarm;
    const values = { practice: practice.name, instances: String(event.payload.instances) };
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
