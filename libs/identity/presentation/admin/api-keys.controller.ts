import { Body, Controller, Delete, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { CreateApiKey } from '../../application/commands/create-api-key/create-api-key.command.js';
import { NewApiKeyView } from '../../application/commands/create-api-key/new-api-key.view.js';
import { RevokeApiKey } from '../../application/commands/revoke-api-key/revoke-api-key.command.js';
import { ApiKeyView } from '../../application/queries/find-api-keys/api-key.view.js';
import { FindApiKeys } from '../../application/queries/find-api-keys/find-api-keys.query.js';
import { ForgetAccessInterceptor } from './forget-access.interceptor.js';

/** Keys for software, sent as `Authorization: Bearer isok_…`. */
@ApiTags('api-keys')
@ApiBearerAuth()
@UseInterceptors(ForgetAccessInterceptor)
@Controller('v1/api-keys')
export class ApiKeysController {
  constructor(private readonly mediator: Mediator) {}

  /** The keys, without their secrets. */
  @Get()
  @ApiPage(ApiKeyView)
  list(@Query() query: FindApiKeys): Promise<PagedResult<ApiKeyView>> {
    return this.mediator.ask(query);
  }

  /** Creates a key. Its secret is in this answer and never shown again. */
  @Post()
  @ApiCreatedResponse({ type: NewApiKeyView })
  create(@Body() body: CreateApiKey): Promise<NewApiKeyView> {
    return this.mediator.send(body);
  }

  /** Makes a key useless, everywhere within five seconds. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@IdParam() apiKeyId: string): Promise<void> {
    return this.mediator.send(new RevokeApiKey({ apiKeyId }));
  }
}
