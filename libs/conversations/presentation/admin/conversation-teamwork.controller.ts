import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { MarkMentionsRead } from '../../application/commands/mark-mentions-read/mark-mentions-read.command.js';
import { TransferConversation } from '../../application/commands/transfer-conversation/transfer-conversation.command.js';
import { ConversationCountsView } from '../../application/queries/count-conversations/conversation-counts.view.js';
import { CountConversations } from '../../application/queries/count-conversations/count-conversations.query.js';
import { ConversationView } from '../../application/queries/find-conversations/conversation.view.js';
import { GetConversation } from '../../application/queries/get-conversation/get-conversation.query.js';
import { TransferBody } from '../dto/transfer.body.dto.js';

/** What staff do with conversations among themselves. */
@ApiTags('conversations')
@ApiBearerAuth()
@Controller('v1/conversations')
export class ConversationTeamworkController {
  constructor(private readonly mediator: Mediator) {}

  /** How many conversations each part of the inbox holds, up to 1,000. */
  @Get('counts')
  @ApiOkResponse({ type: ConversationCountsView })
  counts(): Promise<ConversationCountsView> {
    return this.mediator.ask(new CountConversations());
  }

  /** Lets a colleague answer, or whoever is free. */
  @Post(':id/transfer')
  @HttpCode(200)
  @ApiOkResponse({ type: ConversationView })
  async transfer(@IdParam() conversationId: string, @Body() body: TransferBody): Promise<ConversationView> {
    await this.mediator.send(new TransferConversation({ ...body, conversationId }));
    return this.mediator.ask(new GetConversation({ conversationId }));
  }

  /** The caller has looked at the notes that name them. */
  @Post(':id/mentions/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async markMentionsRead(@IdParam() conversationId: string): Promise<void> {
    await this.mediator.send(new MarkMentionsRead({ conversationId }));
  }
}
