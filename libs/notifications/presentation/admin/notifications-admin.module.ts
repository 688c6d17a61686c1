import { Module } from '@nestjs/common';
import { NotificationsModule } from '../../notifications.module.js';
import { WebhookEndpointsController } from '../webhook-endpoints.controller.js';
import { NoticesController } from './notices.controller.js';
import { NotificationsController } from './notifications.controller.js';
import { ReportDeliveriesController } from './report-deliveries.controller.js';

/** The doors of notifications on the internal API. */
@Module({
  imports: [NotificationsModule],
  controllers: [
    NotificationsController,
    NoticesController,
    ReportDeliveriesController,
    WebhookEndpointsController,
  ],
})
export class NotificationsAdminModule {}
