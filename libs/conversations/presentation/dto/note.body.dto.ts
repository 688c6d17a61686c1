import { OmitType } from '@nestjs/swagger';
import { AddNote } from '../../application/commands/add-note/add-note.command.js';

export class NoteBody extends OmitType(AddNote, ['conversationId'] as const) {}
