import { DomainEvent, EventName } from '#kernel';

/** A person wrote on a thread that had no open conversation. */
@EventName('conversations.conversation-opened')
export class ConversationOpened extends DomainEvent<{
  readonly conversationId: string;
  readonly channelId: string;
  readonly contactId: string;
}> {}
