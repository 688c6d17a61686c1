import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { conflict, Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddDicomPeer } from '../../application/commands/add-dicom-peer/add-dicom-peer.command.js';
import { Added } from '../../application/commands/added.js';
import { ChangeDicomPeer } from '../../application/commands/change-dicom-peer/change-dicom-peer.command.js';
import { RemoveDicomPeer } from '../../application/commands/remove-dicom-peer/remove-dicom-peer.command.js';
import { SetDicomNode } from '../../application/commands/set-dicom-node/set-dicom-node.command.js';
import { DicomPeerView } from '../../application/queries/find-dicom-peers/dicom-peer.view.js';
import { FindDicomPeers } from '../../application/queries/find-dicom-peers/find-dicom-peers.query.js';
import { DicomNodeView } from '../../application/queries/get-dicom-node/dicom-node.view.js';
import { GetDicomNode } from '../../application/queries/get-dicom-node/get-dicom-node.query.js';
import { GetDicomPeer } from '../../application/queries/get-dicom-peer/get-dicom-peer.query.js';
import { PeerEcho } from '../../application/services/peer-echo.js';
import { PeerEchoView } from '../../application/services/peer-echo.view.js';
import { ChangeDicomPeerBody } from './dto/change-dicom-peer.body.dto.js';
import { SetDicomNodeBody } from './dto/set-dicom-node.body.dto.js';

/** The DICOM network: the practice's AE title, and the peers that may call it. */
@ApiTags('dicom')
@ApiBearerAuth()
@Controller('v1/dicom')
export class DicomController {
  constructor(
    private readonly mediator: Mediator,
    private readonly echoes: PeerEcho,
  ) {}

  /** The practice's own AE title. */
  @Get('node')
  @ApiOkResponse({ type: DicomNodeView })
  node(): Promise<DicomNodeView> {
    return this.mediator.ask(new GetDicomNode());
  }

  /** Names the practice's AE title; send If-Match with its version, "0" when there is none yet. */
  @Put('node')
  @HttpCode(204)
  @ApiNoContentResponse()
  async name(@Body() body: SetDicomNodeBody, @IfMatch() expectedVersion: number | undefined): Promise<void> {
    await this.mediator.send(new SetDicomNode({ ...body, expectedVersion }));
  }

  /** Lists DICOM peers. */
  @Get('peers')
  @ApiPage(DicomPeerView)
  list(@Query() query: FindDicomPeers): Promise<PagedResult<DicomPeerView>> {
    return this.mediator.ask(query);
  }

  /** One DICOM peer. */
  @Get('peers/:id')
  @ApiOkResponse({ type: DicomPeerView })
  get(@IdParam() peerId: string): Promise<DicomPeerView> {
    return this.mediator.ask(new GetDicomPeer({ peerId }));
  }

  /** Adds a DICOM peer. */
  @Post('peers')
  @Creates('/v1/dicom/peers/:id', Added)
  add(@Body() body: AddDicomPeer): Promise<Added> {
    return this.mediator.send(body);
  }

  /** Changes a DICOM peer; send If-Match with its version. */
  @Patch('peers/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() peerId: string,
    @Body() body: ChangeDicomPeerBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeDicomPeer({ ...body, peerId, expectedVersion }));
  }

  /** Removes a DICOM peer. */
  @Delete('peers/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@IdParam() peerId: string): Promise<void> {
    await this.mediator.send(new RemoveDicomPeer({ peerId }));
  }

  /** Calls a DICOM peer (C-ECHO) and says what came of it. */
  @Post('peers/:id/echo')
  @HttpCode(200)
  @ApiOkResponse({ type: PeerEchoView })
  async echo(@IdParam() peerId: string): Promise<PeerEchoView> {
    const { aeTitle, host, port, tls } = await this.mediator.ask(new GetDicomPeer({ peerId }));
    const { aeTitle: own } = await this.mediator.ask(new GetDicomNode());
    if (host === null || port === null)
      throw conflict('imaging.dicom-peer-only-calls', 'This peer has no host and port: it cannot be called.');
    if (own === null)
      throw conflict('imaging.dicom-node-missing', 'Name the AE title of the practice first.');
    return this.echoes.ask({ aeTitle, host, port, tls }, own);
  }
}
