import { Module } from '@nestjs/common';
import { NotificationsModule } from '../../notifications.module.js';
import { WebhookEndpointsController } from '../webhook-endpoints.controller.js';
import { NotificationsController } from './notifications.controller.js';

/** The doors of notifications on the internal API. */
@Module({
  imports: [NotificationsModule],
  controllers: [NotificationsController, WebhookEndpointsController],
})
export class NotificationsAdminModule {}
