import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { CannedReplyView } from '../find-canned-replies/canned-reply.view.js';

@UseCase('conversations.get-canned-reply')
@RequirePermission('conversations.read')
export class GetCannedReply extends Query<CannedReplyView> {
  @IsUUID()
  readonly cannedReplyId!: string;

  constructor(fields: Fields<GetCannedReply>) {
    super(fields);
  }
}
