import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { SetNoticePreference } from '../../application/commands/set-notice-preference/set-notice-preference.command.js';
import { GetNoticePreference } from '../../application/queries/get-notice-preference/get-notice-preference.query.js';
import { NoticePreferenceView } from '../../application/queries/get-notice-preference/notice-preference.view.js';

/** How one is told what waits for one. */
@ApiTags('notifications')
@ApiBearerAuth()
@Controller('v1/me/notices')
export class NoticesController {
  constructor(private readonly mediator: Mediator) {}

  /** How the caller is told. */
  @Get()
  @ApiOkResponse({ type: NoticePreferenceView })
  get(): Promise<NoticePreferenceView> {
    return this.mediator.ask(new GetNoticePreference());
  }

  /** Changes how the caller is told. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async set(@Body() body: SetNoticePreference): Promise<void> {
    await this.mediator.send(body);
  }
}
