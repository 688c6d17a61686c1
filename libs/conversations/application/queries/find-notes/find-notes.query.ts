import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { NoteView } from './note.view.js';

/** The notes on a conversation, the newest first unless told; sort: `createdAt`. */
@UseCase('conversations.find-notes')
@OnPrimary()
@RequirePermission('conversations.read')
export class FindNotes extends PagedQuery<NoteView> {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<FindNotes>) {
    super(fields);
  }
}
