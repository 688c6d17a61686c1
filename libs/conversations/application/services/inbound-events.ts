import type { InboundEvent } from '../../domain/inbound-event.js';
import type { InboundStatus } from '../../domain/inbound-status.js';

export interface StoredInboundEvent {
  readonly id: string;
  readonly channelId: string;
  readonly threadId: string;
  readonly event: InboundEvent;
  readonly receivedAt: Date;
  readonly takenIn: boolean;
}

/** What arrived from platforms and waits for its place, or has found it. */
export abstract class InboundEvents {
  abstract find(id: string): Promise<StoredInboundEvent | undefined>;
  /** Takes what was written out of the events that brought a message, so that nothing of it stays. */
  abstract blank(threadId: string, platformMessageId: string): Promise<void>;
  /** Takes out of the events that brought a message where the platform keeps its files. */
  abstract forgetReferences(threadId: string, platformMessageId: string): Promise<void>;
  /** What was told of messages of ours in a conversation's thread since a moment, in the order in which it came. */
  abstract toldSince(conversationId: string, since: Date): Promise<InboundStatus[]>;
  /** @param threadId the thread that it turned out to belong to */
  abstract markTakenIn(id: string, threadId: string): Promise<void>;
}
