import { IsDate, IsIn, IsObject, IsUUID } from 'class-validator';
import { Type } from 'class-transformer';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import { WEBHOOK_EVENT_TYPES, type WebhookEventType } from '../../../domain/webhook-event-type.js';

/** Makes one delivery for each endpoint that wants to be told of an event. */
@UseCase('notifications.queue-webhooks')
@SystemOnly()
export class QueueWebhooks extends Command {
  /** The event as the outbox knows it; an endpoint is told of it once. */
  @IsUUID()
  readonly eventId!: string;

  @IsIn(WEBHOOK_EVENT_TYPES)
  readonly eventType!: WebhookEventType;

  @Type(() => Date)
  @IsDate()
  readonly occurredAt!: Date;

  /** Ids and states only: it goes to software whose rights are checked when it asks for more. */
  @IsObject()
  readonly data!: Readonly<Record<string, string | number | null>>;

  constructor(fields: Fields<QueueWebhooks>) {
    super(fields);
  }
}
