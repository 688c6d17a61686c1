import { IsOptional, IsUUID } from 'class-validator';
import { type Fields, OnPrimary, PagedQuery, Public, UseCase } from '#kernel';
import type { ThreadMessageView } from './thread-message.view.js';

/** What a visitor of the webchat sees: the messages of their own thread, the newest first unless told; sort: `place`. */
@UseCase('conversations.find-thread-messages')
@OnPrimary()
@Public('the handler lets in only the contact whose signed session names the thread')
export class FindThreadMessages extends PagedQuery<ThreadMessageView> {
  @IsUUID()
  readonly threadId!: string;

  /** Only what came after this message of the thread; with `sort=place` the oldest of it first. */
  @IsOptional()
  @IsUUID()
  readonly after?: string;

  /** Only what came before this message of the thread. */
  @IsOptional()
  @IsUUID()
  readonly before?: string;

  constructor(fields: Fields<FindThreadMessages>) {
    super(fields);
  }
}
