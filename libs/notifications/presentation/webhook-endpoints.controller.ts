import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { CreateWebhookEndpoint } from '../application/commands/create-webhook-endpoint/create-webhook-endpoint.command.js';
import { DeleteWebhookEndpoint } from '../application/commands/delete-webhook-endpoint/delete-webhook-endpoint.command.js';
import { ReplayWebhookDelivery } from '../application/commands/replay-webhook-delivery/replay-webhook-delivery.command.js';
import { RotateWebhookSecret } from '../application/commands/rotate-webhook-secret/rotate-webhook-secret.command.js';
import { UpdateWebhookEndpoint } from '../application/commands/update-webhook-endpoint/update-webhook-endpoint.command.js';
import { FindWebhookDeliveries } from '../application/queries/find-webhook-deliveries/find-webhook-deliveries.query.js';
import { WebhookDeliveryView } from '../application/queries/find-webhook-deliveries/webhook-delivery.view.js';
import { FindWebhookEndpoints } from '../application/queries/find-webhook-endpoints/find-webhook-endpoints.query.js';
import { GetWebhookEndpoint } from '../application/queries/get-webhook-endpoint/get-webhook-endpoint.query.js';
import { WebhookEndpointView } from '../application/queries/get-webhook-endpoint/webhook-endpoint.view.js';
import { RevealNewSecret } from '../application/queries/reveal-new-secret/reveal-new-secret.query.js';
import { FindWebhookDeliveriesDto } from './dto/find-webhook-deliveries.dto.js';
import { UpdateWebhookEndpointBody } from './dto/update-webhook-endpoint.body.dto.js';
import { WebhookEndpointWithSecretDto } from './dto/webhook-endpoint-with-secret.dto.js';

/** Addresses of other software that are told of events, signed as Standard Webhooks says. */
@ApiTags('webhook endpoints')
@ApiBearerAuth()
@Controller('v1/webhook-endpoints')
export class WebhookEndpointsController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists the endpoints. */
  @Get()
  @ApiPage(WebhookEndpointView)
  list(@Query() query: FindWebhookEndpoints): Promise<PagedResult<WebhookEndpointView>> {
    return this.mediator.ask(query);
  }

  /** Subscribes an address to events. The answer shows the signing secret, once. */
  @Post()
  @Creates('/v1/webhook-endpoints/:id', WebhookEndpointWithSecretDto)
  async create(@Body() body: CreateWebhookEndpoint): Promise<WebhookEndpointWithSecretDto> {
    const { id } = await this.mediator.send(body);
    return this.withSecret(id);
  }

  /** One endpoint. */
  @Get(':id')
  @ApiOkResponse({ type: WebhookEndpointView })
  get(@IdParam() endpointId: string): Promise<WebhookEndpointView> {
    return this.mediator.ask(new GetWebhookEndpoint({ endpointId }));
  }

  /** Changes what is given. */
  @Patch(':id')
  @ApiOkResponse({ type: WebhookEndpointView })
  async update(
    @IdParam() endpointId: string,
    @Body() body: UpdateWebhookEndpointBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<WebhookEndpointView> {
    await this.mediator.send(new UpdateWebhookEndpoint({ ...body, endpointId, expectedVersion }));
    return this.get(endpointId);
  }

  /** Deletes an endpoint with the record of its deliveries. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@IdParam() endpointId: string): Promise<void> {
    return this.mediator.send(new DeleteWebhookEndpoint({ endpointId }));
  }

  /** Makes a new signing secret and shows it, once. For a day calls are signed with the former one too. */
  @Post(':id/rotate-secret')
  @HttpCode(200)
  @ApiOkResponse({ type: WebhookEndpointWithSecretDto })
  async rotate(@IdParam() endpointId: string): Promise<WebhookEndpointWithSecretDto> {
    await this.mediator.send(new RotateWebhookSecret({ endpointId }));
    return this.withSecret(endpointId);
  }

  /** What an endpoint was told, and what became of it. */
  @Get(':id/deliveries')
  @ApiPage(WebhookDeliveryView)
  deliveries(
    @IdParam() endpointId: string,
    @Query() query: FindWebhookDeliveriesDto,
  ): Promise<PagedResult<WebhookDeliveryView>> {
    return this.mediator.ask(new FindWebhookDeliveries({ ...query, endpointId }));
  }

  /** Sends one delivery again, under the same webhook-id. */
  @Post(':id/deliveries/:deliveryId/replay')
  @HttpCode(204)
  @ApiNoContentResponse()
  replay(@IdParam() endpointId: string, @IdParam('deliveryId') deliveryId: string): Promise<void> {
    return this.mediator.send(new ReplayWebhookDelivery({ endpointId, deliveryId }));
  }

  private async withSecret(endpointId: string): Promise<WebhookEndpointWithSecretDto> {
    const endpoint = await this.mediator.ask(new GetWebhookEndpoint({ endpointId }));
    return { ...endpoint, secret: await this.mediator.ask(new RevealNewSecret({ endpointId })) };
  }
}
