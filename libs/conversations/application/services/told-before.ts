import { Injectable } from '@nestjs/common';
import type { Message } from '../../domain/message.js';
import { InboundEvents } from './inbound-events.js';

/** Clocks of ours, the database and the platform may differ by so much. */
const CLOCKS_APART_MS = 60_000;

/**
 * What a platform told of a message before we knew its name there: a delivery may overtake the answer of the send. All that
 * was told is in the inbox, so nothing is kept for it elsewhere.
 */
@Injectable()
export class ToldBefore {
  constructor(private readonly inbox: InboundEvents) {}

  /** Lets it count, within the transaction that gave the message its name. Answers whether anything changed. */
  async catchUp(message: Message): Promise<boolean> {
    const { conversationId, platformMessageId, sentAt } = message;
    if (platformMessageId === null || sentAt === null || message.status === 'read') return false;
    const told = await this.inbox.toldSince(conversationId, new Date(sentAt.getTime() - CLOCKS_APART_MS));
    return told
      .filter((status) => message.isMeantBy(status))
      .map(({ status, code }) => message.progress(status, code === null ? {} : { code }))
      .includes(true);
  }
}
