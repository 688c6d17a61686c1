import type { Message } from './message.js';

export abstract class MessageRepository {
  /** @throws DomainError `conversations.message.not-found` */
  abstract get(id: string): Promise<Message>;
  abstract find(id: string): Promise<Message | undefined>;
  /** A person's message by the platform's id of it, in any conversation of the thread. */
  abstract findReceived(threadId: string, platformMessageId: string): Promise<Message | undefined>;
  abstract add(message: Message): Promise<void>;
  abstract update(message: Message): Promise<void>;
}
