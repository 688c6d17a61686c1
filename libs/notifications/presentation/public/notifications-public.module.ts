import { Module } from '@nestjs/common';
import { NotificationsModule } from '../../notifications.module.js';
import { WebhookEndpointsController } from '../webhook-endpoints.controller.js';

/** The doors of notifications on the public API, for keys with the scope `webhooks.manage`. */
@Module({ imports: [NotificationsModule], controllers: [WebhookEndpointsController] })
export class NotificationsPublicModule {}
