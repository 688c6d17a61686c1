import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddHl7Peer } from '../../application/commands/add-hl7-peer/add-hl7-peer.command.js';
import { Added } from '../../application/commands/added.js';
import { ChangeHl7Peer } from '../../application/commands/change-hl7-peer/change-hl7-peer.command.js';
import { RemoveHl7Peer } from '../../application/commands/remove-hl7-peer/remove-hl7-peer.command.js';
import { SetHl7Node } from '../../application/commands/set-hl7-node/set-hl7-node.command.js';
import { FindHl7Messages } from '../../application/queries/find-hl7-messages/find-hl7-messages.query.js';
import { Hl7MessageView } from '../../application/queries/find-hl7-messages/hl7-message.view.js';
import { FindHl7Peers } from '../../application/queries/find-hl7-peers/find-hl7-peers.query.js';
import { Hl7PeerView } from '../../application/queries/find-hl7-peers/hl7-peer.view.js';
import { GetHl7Node } from '../../application/queries/get-hl7-node/get-hl7-node.query.js';
import { Hl7NodeView } from '../../application/queries/get-hl7-node/hl7-node.view.js';
import { GetHl7Peer } from '../../application/queries/get-hl7-peer/get-hl7-peer.query.js';
import { ChangeHl7PeerBody } from './dto/change-hl7-peer.body.dto.js';
import { SetHl7NodeBody } from './dto/set-hl7-node.body.dto.js';

/** HL7 v2: how the practice is called, the systems that send it orders or are sent results, and what came. */
@ApiTags('hl7')
@ApiBearerAuth()
@Controller('v1/hl7')
export class Hl7Controller {
  constructor(private readonly mediator: Mediator) {}

  /** How the practice is called in messages. */
  @Get('node')
  @ApiOkResponse({ type: Hl7NodeView })
  node(): Promise<Hl7NodeView> {
    return this.mediator.ask(new GetHl7Node());
  }

  /** Names the practice; send If-Match with its version, "0" when there is none yet. */
  @Put('node')
  @HttpCode(204)
  @ApiNoContentResponse()
  async name(@Body() body: SetHl7NodeBody, @IfMatch() expectedVersion: number | undefined): Promise<void> {
    await this.mediator.send(new SetHl7Node({ ...body, expectedVersion }));
  }

  /** Lists HL7 peers. */
  @Get('peers')
  @ApiPage(Hl7PeerView)
  list(@Query() query: FindHl7Peers): Promise<PagedResult<Hl7PeerView>> {
    return this.mediator.ask(query);
  }

  /** One HL7 peer. */
  @Get('peers/:id')
  @ApiOkResponse({ type: Hl7PeerView })
  get(@IdParam() peerId: string): Promise<Hl7PeerView> {
    return this.mediator.ask(new GetHl7Peer({ peerId }));
  }

  /** Adds an HL7 peer. */
  @Post('peers')
  @Creates('/v1/hl7/peers/:id', Added)
  add(@Body() body: AddHl7Peer): Promise<Added> {
    return this.mediator.send(body);
  }

  /** Changes an HL7 peer; send If-Match with its version. */
  @Patch('peers/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() peerId: string,
    @Body() body: ChangeHl7PeerBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeHl7Peer({ ...body, peerId, expectedVersion }));
  }

  /** Removes an HL7 peer. */
  @Delete('peers/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@IdParam() peerId: string): Promise<void> {
    await this.mediator.send(new RemoveHl7Peer({ peerId }));
  }

  /** Lists messages that came, and what became of them. */
  @Get('messages')
  @ApiPage(Hl7MessageView)
  messages(@Query() query: FindHl7Messages): Promise<PagedResult<Hl7MessageView>> {
    return this.mediator.ask(query);
  }
}
