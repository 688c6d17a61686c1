import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { RetryNotification } from '../../application/commands/retry-notification/retry-notification.command.js';
import { FindNotifications } from '../../application/queries/find-notifications/find-notifications.query.js';
import { GetNotification } from '../../application/queries/get-notification/get-notification.query.js';
import { NotificationView } from '../../application/queries/get-notification/notification.view.js';

/** Who was told what. */
@ApiTags('notifications')
@ApiBearerAuth()
@Controller('v1/notifications')
export class NotificationsController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists notifications by status, kind and subject. */
  @Get()
  @ApiPage(NotificationView)
  list(@Query() query: FindNotifications): Promise<PagedResult<NotificationView>> {
    return this.mediator.ask(query);
  }

  /** One notification. */
  @Get(':id')
  @ApiOkResponse({ type: NotificationView })
  get(@IdParam() notificationId: string): Promise<NotificationView> {
    return this.mediator.ask(new GetNotification({ notificationId }));
  }

  /** Sends again what failed, or what is of unknown fate: that may then arrive twice. */
  @Post(':id/retry')
  @HttpCode(204)
  @ApiNoContentResponse()
  retry(@IdParam() notificationId: string): Promise<void> {
    return this.mediator.send(new RetryNotification({ notificationId }));
  }
}
