import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, PagedQuery, Public, UseCase } from '#kernel';
import type { ThreadMessageView } from './thread-message.view.js';

/** What a visitor of the webchat sees: the messages of their own thread, the newest first unless told; sort: `place`. */
@UseCase('conversations.find-thread-messages')
@OnPrimary()
@Public('the handler lets in only the contact whose signed session names the thread')
export class FindThreadMessages extends PagedQuery<ThreadMessageView> {
  @IsUUID()
  readonly threadId!: string;

  constructor(fields: Fields<FindThreadMessages>) {
    super(fields);
  }
}
