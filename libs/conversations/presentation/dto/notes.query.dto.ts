import { OmitType } from '@nestjs/swagger';
import { FindNotes } from '../../application/queries/find-notes/find-notes.query.js';

export class NotesQuery extends OmitType(FindNotes, ['conversationId'] as const) {}
