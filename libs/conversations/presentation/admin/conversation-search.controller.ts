import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { ApiPage } from '#platform/http/openapi/api-page';
import { FoundTextView } from '../../application/queries/search-messages/found-text.view.js';
import { SearchMessages } from '../../application/queries/search-messages/search-messages.query.js';

/** What was written to the practice and in it. */
@ApiTags('conversations')
@ApiBearerAuth()
@Controller('v1/conversations/search')
export class ConversationSearchController {
  constructor(private readonly mediator: Mediator) {}

  /** Searches all messages and notes, the newest first. */
  @Get()
  @ApiPage(FoundTextView)
  search(@Query() query: SearchMessages): Promise<PagedResult<FoundTextView>> {
    return this.mediator.ask(query);
  }
}
