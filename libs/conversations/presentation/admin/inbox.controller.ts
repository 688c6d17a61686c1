import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IfMatch } from '#platform/http/if-match';
import { SetAvailability } from '../../application/commands/set-availability/set-availability.command.js';
import { SetInboxPolicy } from '../../application/commands/set-inbox-policy/set-inbox-policy.command.js';
import { AgentView } from '../../application/queries/find-agents/agent.view.js';
import { FindAgents } from '../../application/queries/find-agents/find-agents.query.js';
import { GetInboxPolicy } from '../../application/queries/get-inbox-policy/get-inbox-policy.query.js';
import { InboxPolicyView } from '../../application/queries/get-inbox-policy/inbox-policy.view.js';
import { GetServiceLevels } from '../../application/queries/get-service-levels/get-service-levels.query.js';
import { ServiceLevelsView } from '../../application/queries/get-service-levels/service-levels.view.js';
import { InboxPolicyBody } from '../dto/inbox-policy.body.dto.js';

/** How people share the inbox. */
@ApiTags('inbox')
@ApiBearerAuth()
@Controller('v1/inbox')
export class InboxController {
  constructor(private readonly mediator: Mediator) {}

  /** How conversations are given out, when the practice is open, and how soon people must answer. */
  @Get('policy')
  @ApiOkResponse({ type: InboxPolicyView })
  policy(): Promise<InboxPolicyView> {
    return this.mediator.ask(new GetInboxPolicy());
  }

  /** Replaces the policy. */
  @Put('policy')
  @ApiOkResponse({ type: InboxPolicyView })
  async setPolicy(
    @Body() body: InboxPolicyBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<InboxPolicyView> {
    await this.mediator.send(new SetInboxPolicy({ ...body, expectedVersion }));
    return this.mediator.ask(new GetInboxPolicy());
  }

  /** The colleagues who may answer contacts, and whether they are there. */
  @Get('agents')
  @ApiOkResponse({ type: [AgentView] })
  agents(): Promise<AgentView[]> {
    return this.mediator.ask(new FindAgents());
  }

  /** Says that the caller is there to be given conversations, or is not. */
  @Put('availability')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setAvailability(@Body() body: SetAvailability): Promise<void> {
    await this.mediator.send(body);
  }

  /** How long contacts waited for people. */
  @Get('service-levels')
  @ApiOkResponse({ type: ServiceLevelsView })
  serviceLevels(@Query() query: GetServiceLevels): Promise<ServiceLevelsView> {
    return this.mediator.ask(query);
  }
}
