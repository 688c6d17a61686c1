import {
  type Command,
  type Effect,
  type EffectRun,
  type EventEnvelope,
  Mediator,
  PerformOn,
  RetryLater,
} from '#kernel';
import { WebhookQueued } from '../../contracts/events/webhook-queued.event.js';
import { WEBHOOK_FAILURE } from '../../domain/webhook.errors.js';
import { RecordWebhookAttempt } from '../commands/record-webhook-attempt/record-webhook-attempt.command.js';
import { GetWebhookCall } from '../queries/get-webhook-call/get-webhook-call.query.js';
import { WebhookCaller } from '../services/webhook-caller.js';

/** Calls an endpoint. An attempt whose end is not known is made again: receivers drop repetitions by webhook-id. */
@PerformOn({
  name: 'notifications.when-webhook-queued-then-call',
  on: WebhookQueued,
  ordered: false,
  // The delivery counts its own attempts; these are more, for processes that die.
  maxAttempts: 24,
})
export class WhenWebhookQueuedThenCall implements Effect<WebhookQueued> {
  constructor(
    private readonly mediator: Mediator,
    private readonly caller: WebhookCaller,
  ) {}

  async perform(
    { event }: EventEnvelope<WebhookQueued>,
    { signal }: EffectRun,
  ): Promise<Command<unknown> | null> {
    const { webhookDeliveryId, round } = event.payload;
    const call = await this.mediator.ask(new GetWebhookCall({ webhookDeliveryId, round }));
    if (!call) return null;
    const attempt = call.active
      ? await this.caller.call(call, signal)
      : ({ outcome: 'failed', errorCode: WEBHOOK_FAILURE.inactive } as const);
    // Our own stopping says nothing of the receiver and is no attempt.
    if (signal.aborted && attempt.outcome !== 'delivered') throw new RetryLater(1, 'The call was given up.');
    const record = new RecordWebhookAttempt({ webhookDeliveryId, round, ...attempt });
    if (attempt.outcome !== 'retry') return record;
    const { retryInSeconds } = await this.mediator.send(record);
    if (retryInSeconds !== null)
      throw new RetryLater(retryInSeconds, attempt.errorCode ?? 'outbound.refused');
    return null;
  }
}
