import { Injectable } from '@nestjs/common';
import { conflict, Mediator } from '#kernel';
import { GetPractice, type PracticeView } from '#identity/contracts';
import { GetOrder, type OrderView } from '#imaging/contracts';
import { GetReportSummary, GetShareLinkUrl } from '#reporting/contracts';
import { FAILURE } from '../../domain/notification.errors.js';
import type { NotificationToSend } from '../queries/get-notification-to-send/notification-to-send.view.js';
import { catalogueFor } from '../templates/catalogue-for.js';
import { formatMoment } from '../templates/format-moment.js';
import { mailPage } from '../templates/mail-page.js';
import { awaitsAppointment } from './awaits-appointment.js';
import type { ComposedMessage } from './composed-message.js';
import { TemplateRenderer } from './template-renderer.js';

/** Puts a notification together from what is true at this moment: address, names, times and the secret link. */
@Injectable()
export class NotificationComposer {
  constructor(
    private readonly mediator: Mediator,
    private readonly renderer: TemplateRenderer,
  ) {}

  /** @throws DomainError when there is nothing to say any more, or nobody to say it to */
  async compose(notification: NotificationToSend): Promise<ComposedMessage> {
    const order = await this.mediator.ask(new GetOrder({ orderId: notification.orderId }));
    const practice = await this.mediator.ask(new GetPractice({}));
    if (notification.kind === 'reminder') return this.reminder(order, practice);
    return notification.channel === 'email'
      ? this.resultForReferrer(notification, order, practice)
      : this.resultForPatient(notification, order, practice);
  }

  private async reminder(order: OrderView, practice: PracticeView): Promise<ComposedMessage> {
    if (!awaitsAppointment(order, new Date()))
      throw conflict(FAILURE.appointmentChanged, 'The appointment was cancelled, moved or is over.');
    const { catalogue, locale } = catalogueFor(practice.locale);
    const when = formatMoment(order.appointmentAt!, locale, practice.timeZone);
    const values = { practice: practice.name, phone: practice.phone, when, site: order.siteName };
    return toConversation(order, await this.renderer.text(catalogue.reminderForPatient, values), {
      purpose: 'reminder',
      parameters: [practice.name, when, order.siteName ?? practice.name],
    });
  }

  private async resultForPatient(
    notification: NotificationToSend,
    order: OrderView,
    practice: PracticeView,
  ): Promise<ComposedMessage> {
    const { catalogue } = catalogueFor(practice.locale);
    const values = await this.resultValues(notification, practice);
    return toConversation(order, await this.renderer.text(catalogue.resultForPatient, values), {
      purpose: 'result',
      parameters: [practice.name, values.url, values.until],
    });
  }

  private async resultForReferrer(
    notification: NotificationToSend,
    order: OrderView,
    practice: PracticeView,
  ): Promise<ComposedMessage> {
    const { referrerEmail: to, referrerName: referrer, accessionNumber } = order;
    if (!to) throw conflict(FAILURE.noAddress, 'The referrer has no e-mail address.');
    const { catalogue, locale } = catalogueFor(practice.locale);
    const { subject, text, html } = catalogue.resultForReferrer;
    const { address } = practice;
    const values = {
      ...(await this.resultValues(notification, practice)),
      referrer,
      accessionNumber,
      address,
    };
    return {
      channel: 'email',
      to,
      subject: await this.renderer.text(subject, values),
      text: await this.renderer.text(text, values),
      html: mailPage(locale, await this.renderer.html(html, values)),
    };
  }

  private async resultValues({ shareLinkId, reportId }: NotificationToSend, practice: PracticeView) {
    const link = await this.mediator.ask(new GetShareLinkUrl({ shareLinkId: shareLinkId! }));
    const report = await this.mediator.ask(new GetReportSummary({ reportId: reportId! }));
    const { locale } = catalogueFor(practice.locale);
    return {
      practice: practice.name,
      phone: practice.phone,
      url: link.url,
      until: formatMoment(link.expiresAt, locale, practice.timeZone),
      corrected: report.status === 'amended',
    };
  }
}

type Messenger = Extract<ComposedMessage, { channel: 'messenger' }>;

function toConversation(
  { id: orderId, conversationId }: OrderView,
  text: string,
  template: Messenger['template'],
): Messenger {
  if (!conversationId)
    throw conflict(FAILURE.noConversation, 'The patient has no conversation with the practice.');
  return { channel: 'messenger', conversationId, orderId, text, template };
}
