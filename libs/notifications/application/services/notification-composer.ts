import { Injectable } from '@nestjs/common';
import { conflict, Mediator } from '#kernel';
import { GetPractice, GetUserMailAddress, type PracticeView } from '#identity/contracts';
import { Settings } from '#platform/config/settings';
import { GetOrder, type OrderView } from '#imaging/contracts';
import { GetReportSummary, GetShareCode, GetShareLinkUrl } from '#reporting/contracts';
import { FAILURE } from '../../domain/notification.errors.js';
import { isReadingNotice } from '../../domain/notification-kind.js';
import type { NotificationToSend } from '../queries/get-notification-to-send/notification-to-send.view.js';
import type { MailTemplate } from '../templates/catalogue.js';
import { catalogueFor } from '../templates/catalogue-for.js';
import { formatMoment } from '../templates/format-moment.js';
import { mailPage } from '../templates/mail-page.js';
import { awaitsAppointment } from './awaits-appointment.js';
import type { ComposedMessage } from './composed-message.js';
import { PatientMail } from './patient-mail.js';
import { TemplateRenderer } from './template-renderer.js';

/** Puts a notification together from what is true at this moment: address, names, times and the secret link. */
@Injectable()
export class NotificationComposer {
  constructor(
    private readonly mediator: Mediator,
    private readonly renderer: TemplateRenderer,
    private readonly settings: Settings,
    private readonly patientMail: PatientMail,
  ) {}

  /** @throws DomainError when there is nothing to say any more, or nobody to say it to */
  async compose(notification: NotificationToSend): Promise<ComposedMessage> {
    const practice = await this.mediator.ask(new GetPractice({}));
    if (notification.recipientType === 'user') return this.forColleague(notification, practice);
    const order = await this.mediator.ask(new GetOrder({ orderId: notification.orderId! }));
    if (notification.kind === 'reminder') return this.reminder(order, practice);
    if (notification.kind === 'share-code') return this.shareCode(notification, order, practice);
    if (notification.kind === 'report-withdrawn') return this.withdrawal(notification, order, practice);
    if (notification.channel === 'messenger') return this.resultForPatient(notification, order, practice);
    return notification.recipientType === 'patient'
      ? this.resultForPatientByMail(notification, order, practice)
      : this.resultForReferrer(notification, order, practice);
  }

  /** Nothing of whom it is about: mail is not private enough. */
  private async forColleague(
    { kind, recipientId }: NotificationToSend,
    practice: PracticeView,
  ): Promise<ComposedMessage> {
    const user = recipientId && (await this.mediator.ask(new GetUserMailAddress({ userId: recipientId })));
    if (!user) throw conflict(FAILURE.noAddress, 'The user is not active.');
    const { catalogue, locale } = catalogueFor(practice.locale);
    const host = new URL(this.settings.http.adminBaseUrl).hostname;
    const values = { practice: practice.name, name: user.name, host };
    if (!isReadingNotice(kind)) return this.mail(user.email, catalogue.conversationWaits, values, locale);
    const notice = catalogue.readingNotices[kind];
    return this.mail(user.email, catalogue.readingNotice, { ...values, notice }, locale);
  }

  /** To whom its result went, whoever the order's patient and referrer are by now. */
  private async withdrawal(
    { channel, recipientType, recipientId, conversationId, told }: NotificationToSend,
    order: OrderView,
    practice: PracticeView,
  ): Promise<ComposedMessage> {
    if (told !== 'yes') throw conflict(FAILURE.neverTold, 'The recipient was not told of the report.');
    const { catalogue, locale } = catalogueFor(practice.locale);
    const values = { practice: practice.name, phone: practice.phone };
    if (channel === 'messenger')
      return toConversation(
        { ...order, conversationId },
        await this.renderer.text(catalogue.withdrawalForPatient, values),
      );
    if (recipientType === 'patient') {
      const to = await this.addressOfPatient({ patientId: recipientId! });
      return this.mail(to, catalogue.withdrawalForPatientByMail, values, locale);
    }
    if (order.referrerId !== recipientId)
      throw conflict(FAILURE.noAddress, 'The order has another referrer by now.');
    const { accessionNumber, referrerName: referrer } = order;
    const about = { ...values, accessionNumber, referrer };
    return this.mail(addressOfReferrer(order), catalogue.withdrawalForReferrer, about, locale);
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

  /** Where the messenger takes approved texts only, there is none for a code: it has to be fresh. */
  private async shareCode(
    { channel, recipientType, shareLinkId }: NotificationToSend,
    order: OrderView,
    practice: PracticeView,
  ): Promise<ComposedMessage> {
    const newest = await this.mediator.ask(new GetShareCode({ shareLinkId: shareLinkId! }));
    if (!newest) throw conflict(FAILURE.codeOver, 'The code does not count any more.');
    const { catalogue, locale } = catalogueFor(practice.locale);
    const until = formatMoment(newest.until, locale, practice.timeZone);
    const values = { practice: practice.name, code: newest.code, until };
    if (channel === 'messenger')
      return toConversation(order, await this.renderer.text(catalogue.codeForPatient, values));
    const to = recipientType === 'patient' ? await this.addressOfPatient(order) : addressOfReferrer(order);
    return this.mail(to, catalogue.codeByMail, values, locale);
  }

  private async addressOfPatient(patient: Pick<OrderView, 'patientId'>): Promise<string> {
    const address = await this.patientMail.addressFor(patient);
    if (!address) throw conflict(FAILURE.noAddress, 'The patient has no e-mail address, or wants no mail.');
    return address;
  }

  private async mail(
    to: string,
    { subject, text, html }: MailTemplate,
    values: Readonly<Record<string, string | boolean | null>>,
    locale: string,
  ): Promise<ComposedMessage> {
    return {
      channel: 'email',
      to,
      subject: await this.renderer.text(subject, values),
      text: await this.renderer.text(text, values),
      html: mailPage(locale, await this.renderer.html(html, values)),
    };
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

  private async resultForPatientByMail(
    notification: NotificationToSend,
    order: OrderView,
    practice: PracticeView,
  ): Promise<ComposedMessage> {
    const to = await this.addressOfPatient(order);
    const { catalogue, locale } = catalogueFor(practice.locale);
    return this.mail(
      to,
      catalogue.resultForPatientByMail,
      await this.resultValues(notification, practice),
      locale,
    );
  }

  private async resultForReferrer(
    notification: NotificationToSend,
    order: OrderView,
    practice: PracticeView,
  ): Promise<ComposedMessage> {
    const { referrerName: referrer, accessionNumber } = order;
    const to = addressOfReferrer(order);
    const { catalogue, locale } = catalogueFor(practice.locale);
    const { address } = practice;
    const values = {
      ...(await this.resultValues(notification, practice)),
      referrer,
      accessionNumber,
      address,
    };
    return this.mail(to, catalogue.resultForReferrer, values, locale);
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

function addressOfReferrer({ referrerEmail }: OrderView): string {
  if (!referrerEmail) throw conflict(FAILURE.noAddress, 'The referrer has no e-mail address.');
  return referrerEmail;
}

function toConversation(
  { id: orderId, conversationId }: OrderView,
  text: string,
  template?: Messenger['template'],
): Messenger {
  if (!conversationId)
    throw conflict(FAILURE.noConversation, 'The patient has no conversation with the practice.');
  return { channel: 'messenger', conversationId, orderId, text, ...(template && { template }) };
}
