import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddNote } from '../../application/commands/add-note/add-note.command.js';
import { FindNotes } from '../../application/queries/find-notes/find-notes.query.js';
import { NoteView } from '../../application/queries/find-notes/note.view.js';
import { NoteAddedDto } from '../dto/note-added.dto.js';
import { NoteBody } from '../dto/note.body.dto.js';
import { NotesQuery } from '../dto/notes.query.dto.js';

/** What staff tell each other about a conversation. */
@ApiTags('conversations')
@ApiBearerAuth()
@Controller('v1/conversations/:id/notes')
export class ConversationNotesController {
  constructor(private readonly mediator: Mediator) {}

  /** The notes on a conversation. */
  @Get()
  @ApiPage(NoteView)
  list(@IdParam() conversationId: string, @Query() query: NotesQuery): Promise<PagedResult<NoteView>> {
    return this.mediator.ask(new FindNotes({ ...query, conversationId }));
  }

  /** Writes a note. The contact never sees it, and it cannot be changed. */
  @Post()
  @ApiCreatedResponse({ type: NoteAddedDto })
  add(@IdParam() conversationId: string, @Body() body: NoteBody): Promise<NoteAddedDto> {
    return this.mediator.send(new AddNote({ ...body, conversationId }));
  }
}
