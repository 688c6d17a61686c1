import { DomainEvent, EventName } from '#kernel';

/** Somebody answered a contact without Isocenter, in the platform's own inbox or app; the bot is silent from now on. */
@EventName('conversations.answered-outside')
export class AnsweredOutside extends DomainEvent<{
  readonly conversationId: string;
  readonly messageId: string;
}> {}
