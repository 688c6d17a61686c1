import type { WebhookEventType } from '../../../domain/webhook-event-type.js';

/** An address that is told of events. Its secret is shown when it is created and never again. */
export class WebhookEndpointView {
  readonly id!: string;
  readonly version!: number;
  readonly url!: string;
  readonly description!: string | null;
  /** What it is told of. */
  readonly eventTypes!: readonly WebhookEventType[];
  /** False: it is told nothing, by somebody's wish or because it answered 410 Gone. */
  readonly active!: boolean;
  /** When the current signing secret was made. */
  readonly secretCreatedAt!: Date;
  readonly createdAt!: Date;
}
