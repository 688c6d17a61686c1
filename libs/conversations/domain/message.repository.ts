import type { InboundStatus } from './inbound-status.js';
import type { Message } from './message.js';

export abstract class MessageRepository {
  /** @throws DomainError `conversations.message.not-found` */
  abstract get(id: string): Promise<Message>;
  abstract find(id: string): Promise<Message | undefined>;
  /** A person's message by the platform's id of it, in any conversation of the thread. */
  abstract findReceived(threadId: string, platformMessageId: string): Promise<Message | undefined>;
  /** The message of a thread that has this id on the platform, a person's or ours. */
  abstract findNamed(threadId: string, platformMessageId: string): Promise<Message | undefined>;
  /** Our messages of a thread that a platform's status tells of; of a watermark, those that have not come as far yet. */
  abstract findTold(threadId: string, status: InboundStatus): Promise<Message[]>;
  /**
   * Waits for whatever settles a message of ours in a thread at this moment, and lets nobody settle one until the end of the
   * transaction: what is told of it meets it with its name, or is found by whoever gives it one.
   */
  abstract holdSending(threadId: string): Promise<void>;
  /** When the person last wrote in a conversation. */
  abstract lastReceivedAt(conversationId: string): Promise<Date | undefined>;
  /** Whether anybody but this user has written in a conversation after a position. */
  abstract isAnybodyAfter(conversationId: string, position: number, exceptUserId: string): Promise<boolean>;
  abstract add(message: Message): Promise<void>;
  abstract update(message: Message): Promise<void>;
}
