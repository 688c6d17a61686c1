import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { JournalVerification } from '../../application/queries/verify-journal/journal-verification.view.js';
import { VerifyJournal } from '../../application/queries/verify-journal/verify-journal.query.js';

/** The journal of commands, and whether somebody tampered with it. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller('v1/journal')
export class JournalController {
  constructor(private readonly mediator: Mediator) {}

  /** Recomputes the journal's seals. */
  @Get('verification')
  @ApiOkResponse({ type: JournalVerification })
  verify(@Query() query: VerifyJournal): Promise<JournalVerification> {
    return this.mediator.ask(query);
  }
}
