import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { CancelOrder } from '../../application/commands/cancel-order/cancel-order.command.js';
import { ChangeOrder } from '../../application/commands/change-order/change-order.command.js';
import { OrderRequestedAnswer } from '../../application/commands/request-order/order-requested.answer.js';
import { RequestOrder } from '../../application/commands/request-order/request-order.command.js';
import { ScheduleOrder } from '../../application/commands/schedule-order/schedule-order.command.js';
import { FindOrders } from '../../application/queries/find-orders/find-orders.query.js';
import { GetOrder } from '../../application/queries/get-order/get-order.query.js';
import { OrderView } from '../../application/queries/get-order/order.view.js';
import { CancelOrderBody } from './dto/cancel-order.body.dto.js';
import { ChangeOrderBody } from './dto/change-order.body.dto.js';
import { ScheduleOrderBody } from './dto/schedule-order.body.dto.js';

/** Orders: list, get, request, change, schedule, cancel. Changes need If-Match with the order's version. */
@ApiTags('orders')
@ApiBearerAuth()
@Controller('v1/orders')
export class OrdersController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists orders. */
  @Get()
  @ApiPage(OrderView)
  list(@Query() query: FindOrders): Promise<PagedResult<OrderView>> {
    return this.mediator.ask(query);
  }

  /** Requests an examination. */
  @Post()
  @Creates('/v1/orders/:orderId', OrderRequestedAnswer)
  request(@Body() body: RequestOrder): Promise<OrderRequestedAnswer> {
    return this.mediator.send(body);
  }

  /** One order. */
  @Get(':id')
  @ApiOkResponse({ type: OrderView })
  get(@IdParam() orderId: string): Promise<OrderView> {
    return this.mediator.ask(new GetOrder({ orderId }));
  }

  /** Changes an order that is not carried out yet. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() orderId: string,
    @Body() body: ChangeOrderBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeOrder({ ...body, orderId, expectedVersion }));
  }

  /** Gives an order its appointment, or another one. */
  @Post(':id/schedule')
  @HttpCode(204)
  @ApiNoContentResponse()
  async schedule(
    @IdParam() orderId: string,
    @Body() body: ScheduleOrderBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ScheduleOrder({ ...body, orderId, expectedVersion }));
  }

  /** Cancels an order that is not carried out yet. */
  @Post(':id/cancel')
  @HttpCode(204)
  @ApiNoContentResponse()
  async cancel(
    @IdParam() orderId: string,
    @Body() body: CancelOrderBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new CancelOrder({ ...body, orderId, expectedVersion }));
  }
}
