import { DomainEvent, EventName } from '#kernel';

/** A message is in another language than staff read, and is to be translated for them. */
@EventName('conversations.translation-due')
export class TranslationDue extends DomainEvent<{
  readonly messageId: string;
}> {}
