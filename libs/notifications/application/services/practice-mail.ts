import { Injectable } from '@nestjs/common';
import { Mediator, RetryLater } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { catalogueFor } from '../templates/catalogue-for.js';
import { mailPage } from '../templates/mail-page.js';
import { EmailSender } from './email-sender.js';
import { TemplateRenderer } from './template-renderer.js';

const SECONDS_BETWEEN_MAILS = 60;

/** What the practice is told, by the name of its text. */
export type PracticeAlarm =
  'channelAlarm' | 'storageAlarm' | 'hl7Alarm' | 'turnaroundAlarm' | 'criticalAlarm' | 'linkAlarm';

/**
 * Tells the practice, at its own address, what needs a person. A repeated mail has the same Message-ID and says nothing
 * worse than the first, so it needs no record of its own.
 */
@Injectable()
export class PracticeMail {
  constructor(
    private readonly mediator: Mediator,
    private readonly renderer: TemplateRenderer,
    private readonly emails: EmailSender,
  ) {}

  /** @throws RetryLater where the mail server says so */
  async send(
    eventId: string,
    alarm: PracticeAlarm,
    facts: Readonly<Record<string, string | boolean>>,
  ): Promise<void> {
    const practice = await this.mediator.ask(new GetPractice({}));
    if (!practice.email) return;
    const { catalogue, locale } = catalogueFor(practice.locale);
    const { subject, text, html } = catalogue[alarm];
    const values = { practice: practice.name, ...facts };
    const sent = await this.emails.send(eventId, {
      channel: 'email',
      to: practice.email,
      subject: await this.renderer.text(subject, values),
      text: await this.renderer.text(text, values),
      html: mailPage(locale, await this.renderer.html(html, values)),
    });
    if (sent.outcome === 'retry')
      throw new RetryLater(sent.retryAfterSeconds ?? SECONDS_BETWEEN_MAILS, sent.errorCode);
  }
}
