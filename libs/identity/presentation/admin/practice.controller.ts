import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IfMatch } from '#platform/http/if-match';
import { UpdatePractice } from '../../application/commands/update-practice/update-practice.command.js';
import { GetPractice } from '../../application/queries/get-practice/get-practice.query.js';
import { PracticeView } from '../../application/queries/get-practice/practice.view.js';
import { UpdatePracticeBody } from '../dto/update-practice.body.dto.js';

/** The caller's practice. */
@ApiTags('practice')
@ApiBearerAuth()
@Controller('v1/practice')
export class PracticeController {
  constructor(private readonly mediator: Mediator) {}

  /** What the practice says of itself. */
  @Get()
  @ApiOkResponse({ type: PracticeView })
  get(): Promise<PracticeView> {
    return this.mediator.ask(new GetPractice());
  }

  /** Changes name, time zone, locale, address, phone or e-mail. */
  @Patch()
  @ApiOkResponse({ type: PracticeView })
  async update(
    @Body() body: UpdatePracticeBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<PracticeView> {
    await this.mediator.send(new UpdatePractice({ ...body, expectedVersion }));
    return this.mediator.ask(new GetPractice());
  }
}
