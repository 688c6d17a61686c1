import type { CannedReply } from './canned-reply.js';

/** Keeps canned replies; `add` and `update` throw DomainError `conversations.shortcut-taken`. */
export abstract class CannedReplyRepository {
  /** @throws DomainError `conversations.canned-reply.not-found` */
  abstract get(id: string): Promise<CannedReply>;
  abstract add(reply: CannedReply): Promise<void>;
  abstract update(reply: CannedReply): Promise<void>;
  abstract remove(reply: CannedReply): Promise<void>;
}
