import { DomainEvent, EventName } from '#kernel';

/** A message came with a file, which is still on the platform. */
@EventName('conversations.file-received')
export class FileReceived extends DomainEvent<{
  messageFileId: string;
  messageId: string;
  conversationId: string;
}> {}
