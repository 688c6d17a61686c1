import { type Fields, RequirePermission, SearchableQuery, UseCase } from '#kernel';
import type { CannedReplyView } from './canned-reply.view.js';

/** The texts that staff answer with. Sorts: `shortcut` (unless told), `createdAt`. `q` looks in shortcuts and texts. */
@UseCase('conversations.find-canned-replies')
@RequirePermission('conversations.read')
export class FindCannedReplies extends SearchableQuery<CannedReplyView> {
  constructor(fields: Fields<FindCannedReplies>) {
    super(fields);
  }
}
