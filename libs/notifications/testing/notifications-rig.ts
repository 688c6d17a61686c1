import { FakeSmtp } from '#test/fakes/smtp';
import type { Client } from '#test/support/client';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { type Command, newId, reviveEvent } from '#kernel';
import { CommissionedMessageStatusChanged } from '#conversations/contracts';
import type { OrderView } from '#imaging/contracts';
import { ReportShared } from '#reporting/contracts';
import type { NotificationView } from '../application/queries/get-notification/notification.view.js';
import { WhenCommissionedMessageStatusChangedThenSettle } from '../application/reactions/when-commissioned-message-status-changed-then-settle.js';
import { WhenNotificationQueuedThenSend } from '../application/reactions/when-notification-queued-then-send.js';
import { WhenReportSharedThenNotify } from '../application/reactions/when-report-shared-then-notify.js';
import type { NotificationQueued } from '../contracts/events/notification-queued.event.js';
import { NotificationsAdminModule } from '../presentation/admin/notifications-admin.module.js';
import { envelopeOf } from './envelope-of.js';
import { NeighboursModule, world } from './neighbours.js';
import { OutsideModule, outside } from './outside.module.js';

const ALL = ['notifications.read', 'notifications.manage'];

/** Notifications with their doors on a database of their own, a mail server and the other contexts as stubs; for specs. */
export class NotificationsRig {
  readonly organizationId = newId();
  orderId = '';

  private constructor(
    readonly app: ContextsApp,
    readonly smtp: FakeSmtp,
  ) {}

  static async start(): Promise<NotificationsRig> {
    const smtp = await FakeSmtp.start();
    outside.smtpUrl = smtp.url;
    const app = await startContexts([OutsideModule, NeighboursModule, NotificationsAdminModule]);
    return new NotificationsRig(app, smtp);
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await this.smtp.stop();
  }

  /** Forgets what was sent, and takes a new order. */
  reset(): void {
    world.messages.length = this.smtp.received.length = this.smtp.attempts = 0;
    world.reportStatus = 'final';
    this.orderId = newId();
    world.orders.set(this.orderId, {
      id: this.orderId,
      status: 'scheduled',
      accessionNumber: 'A2611-0042',
      patientId: newId(),
      conversationId: newId(),
      referrerId: newId(),
      referrerName: 'Dr Lee',
      referrerEmail: 'dr.lee@clinic.test',
      siteName: 'North',
      appointmentAt: new Date(Date.now() + 86_400_000),
    });
  }

  changeOrder(change: Partial<OrderView>): void {
    Object.assign(world.orders.get(this.orderId)!, change);
  }

  api(permissions: readonly string[] = ALL, organizationId = this.organizationId): Client {
    return this.app.as(organizationId, permissions);
  }

  send(command: Command<unknown>): Promise<unknown> {
    return this.app.run(this.organizationId, () => this.app.mediator.send(command));
  }

  /** Shares a report of the order and executes what follows; answers the notification, if there is one. */
  async share(audience: 'patient' | 'referrer' | 'other'): Promise<string> {
    const [shareLinkId, reportId] = [newId(), newId()];
    world.links.set(shareLinkId, `https://share.test/${shareLinkId}?token=secret`);
    const event = new ReportShared({ shareLinkId, reportId, orderId: this.orderId, audience });
    const command = this.app.get(WhenReportSharedThenNotify).command(envelopeOf(event));
    if (command) await this.send(command);
    const find = 'SELECT id FROM notification WHERE share_link_id = $1';
    const { rows } = await this.app.owner.query<{ id: string }>(find, [shareLinkId]);
    return rows[0]?.id ?? 'none';
  }

  /** Executes the effect of the newest event that asks for this notification; as often as it is called. */
  async perform(notificationId: string): Promise<void> {
    const { rows } = await this.app.owner.query<{ payload: object }>(
      `SELECT payload FROM outbox WHERE type = 'notifications.notification-queued' AND aggregate_id = $1 ORDER BY position DESC LIMIT 1`,
      [notificationId],
    );
    const event = reviveEvent('notifications.notification-queued', 1, rows[0]!.payload) as NotificationQueued;
    await this.app.run(this.organizationId, async () => {
      const command = await this.app.get(WhenNotificationQueuedThenSend).perform(envelopeOf(event));
      if (command) await this.app.mediator.send(command);
    });
  }

  /** The messenger tells what became of a message. */
  async told(
    notificationId: string,
    messageId: string,
    status: 'sent' | 'delivered' | 'read' | 'failed',
    code: string | null = null,
  ): Promise<void> {
    const purpose = { purposeType: 'notification', purposeId: notificationId };
    const event = new CommissionedMessageStatusChanged({ messageId, status, code, ...purpose });
    await this.send(this.app.get(WhenCommissionedMessageStatusChangedThenSettle).command(envelopeOf(event))!);
  }

  async view(notificationId: string): Promise<NotificationView> {
    return (await this.api().get<NotificationView>(`/v1/notifications/${notificationId}`)).body;
  }

  async ofOrder(query = ''): Promise<NotificationView[]> {
    const path = `/v1/notifications?subjectId=${this.orderId}${query}`;
    return (await this.api().get<{ items: NotificationView[] }>(path)).body.items;
  }
}
