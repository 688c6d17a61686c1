import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IfMatch } from '#platform/http/if-match';
import { SetSharePolicy } from '../../application/commands/set-share-policy/set-share-policy.command.js';
import { GetSharePolicy } from '../../application/queries/get-share-policy/get-share-policy.query.js';
import { SharePolicyView } from '../../application/queries/get-share-policy/share-policy.view.js';
import { SharePolicyBody } from './dto/share-policy.body.dto.js';
import { seenVersion } from './seen-version.js';

/** How the practice shares reports. */
@ApiTags('share links')
@ApiBearerAuth()
@Controller('v1/share-policy')
export class SharePolicyController {
  constructor(private readonly mediator: Mediator) {}

  /** What links ask for and how long they open, by audience; notices of amendments; quiet hours. */
  @Get()
  @ApiOkResponse({ type: SharePolicyView })
  get(): Promise<SharePolicyView> {
    return this.mediator.ask(new GetSharePolicy());
  }

  /** Replaces the policy; links that are there stay as they are. */
  @Put()
  @ApiOkResponse({ type: SharePolicyView })
  async set(
    @Body() body: SharePolicyBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<SharePolicyView> {
    await this.mediator.send(new SetSharePolicy({ ...body, ...seenVersion(expectedVersion) }));
    return this.mediator.ask(new GetSharePolicy());
  }
}
