import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** A channel as a webhook finds it, before the practice is known. */
export interface WebhookChannel {
  readonly organizationId: string;
  readonly platform: string;
  /** Sealed. */
  readonly credentials: string;
}

/** The active channel that a webhook names, of whichever practice; null when there is none. */
@UseCase('conversations.find-webhook-channel')
@SystemOnly()
export class FindWebhookChannel extends Query<WebhookChannel | null> {
  @IsUUID()
  readonly channelId!: string;

  constructor(fields: Fields<FindWebhookChannel>) {
    super(fields);
  }
}
