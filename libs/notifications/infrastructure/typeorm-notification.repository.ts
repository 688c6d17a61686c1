import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Notification } from '../domain/notification.js';
import { NotificationRepository } from '../domain/notification.repository.js';
import { NotificationSchema } from './notification.schema.js';

@Injectable()
export class TypeormNotificationRepository extends NotificationRepository {
  private readonly store: AggregateStore<Notification>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(NotificationSchema);
  }

  find(id: string): Promise<Notification | undefined> {
    return this.store.find(id);
  }

  resultsOf(reportId: string): Promise<Notification[]> {
    return this.store.all(`report_id = $1 AND kind = 'result' ORDER BY created_at DESC, id DESC FOR UPDATE`, [
      reportId,
    ]);
  }

  add(notification: Notification): Promise<void> {
    return this.store.add(notification);
  }

  update(notification: Notification): Promise<void> {
    return this.store.update(notification);
  }

  /** The primary key decides between two that arrive at once: the second waits for the first one's commit. */
  async claimFirstResult(orderId: string, notificationId: string): Promise<boolean> {
    const claimed = await this.sql.change(
      `INSERT INTO result_delivery (organization_id, order_id, notification_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [this.contexts.organizationId(), orderId, notificationId],
    );
    return claimed === 1;
  }
}
