import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { MessageView } from './message.view.js';

/** The messages of a conversation, the newest first unless told; sort: `position`. */
@UseCase('conversations.find-messages')
@OnPrimary()
@RequirePermission('conversations.read')
export class FindMessages extends PagedQuery<MessageView> {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<FindMessages>) {
    super(fields);
  }
}
