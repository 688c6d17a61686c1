import { DomainEvent, EventName } from '#kernel';

/** A person confirmed the request that the bot took down; `GetOrderIntake` tells what it says. */
@EventName('conversations.order-intake-completed')
export class OrderIntakeCompleted extends DomainEvent<{
  readonly conversationId: string;
  readonly contactId: string;
  readonly intakeId: string;
}> {}
