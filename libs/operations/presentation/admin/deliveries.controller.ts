import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { ReplayDelivery } from '../../application/commands/replay-delivery/replay-delivery.command.js';
import { SkipDelivery } from '../../application/commands/skip-delivery/skip-delivery.command.js';
import { DeliveryItem } from '../../application/queries/find-deliveries/delivery.view.js';
import { FindDeliveries } from '../../application/queries/find-deliveries/find-deliveries.query.js';
import { DeliveryView } from '../../application/queries/get-delivery/delivery-details.view.js';
import { GetDelivery } from '../../application/queries/get-delivery/get-delivery.query.js';
import { ReasonBody } from './dto/reason.body.dto.js';

/** What became of events at their handlers; a delivery is named by its handler and its event. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller('v1/deliveries')
export class DeliveriesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists deliveries in one state; parked ones unless told. */
  @Get()
  @ApiPage(DeliveryItem)
  list(@Query() query: FindDeliveries): Promise<PagedResult<DeliveryItem>> {
    return this.mediator.ask(query);
  }

  /** One delivery with what operators did to it. */
  @Get(':handler/:eventId')
  @ApiOkResponse({ type: DeliveryView })
  get(@Param('handler') handler: string, @IdParam('eventId') eventId: string): Promise<DeliveryView> {
    return this.mediator.ask(new GetDelivery({ handler, eventId }));
  }

  /** Has a parked or skipped delivery tried again. */
  @Post(':handler/:eventId/replay')
  @HttpCode(204)
  async replay(
    @Param('handler') handler: string,
    @IdParam('eventId') eventId: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    await this.mediator.send(new ReplayDelivery({ handler, eventId, reason }));
  }

  /** Gives a delivery up, so that those behind it go on. */
  @Post(':handler/:eventId/skip')
  @HttpCode(204)
  async skip(
    @Param('handler') handler: string,
    @IdParam('eventId') eventId: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    await this.mediator.send(new SkipDelivery({ handler, eventId, reason }));
  }
}
