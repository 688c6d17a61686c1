import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
} from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { WEBHOOK_EVENT_TYPES, type WebhookEventType } from '../../../domain/webhook-event-type.js';
import type { WebhookEndpointCreatedAnswer } from './webhook-endpoint-created.answer.js';

/**
 * Subscribes an address to events. Its answer is kept for repetitions of the request and hence holds no secret; the door
 * shows the secret to its creator by `RevealNewSecret`.
 */
@UseCase('notifications.create-webhook-endpoint')
@RequirePermission('webhooks.manage')
@Idempotent()
export class CreateWebhookEndpoint extends Command<WebhookEndpointCreatedAnswer> {
  /** Where to POST to: https, in the public internet. */
  @IsString()
  @Length(1, 2000)
  readonly url!: string;

  /**
   * What to tell of: any of order.requested, order.scheduled, study.received, report.preliminary, report.final, report.shared,
   * report.withdrawn, report.reassigned, report.discrepancy, report.late-images, turnaround.at-risk, turnaround.breached,
   * critical-result.communicated, critical-result.overdue, share-link.locked.
   */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(WEBHOOK_EVENT_TYPES.length)
  @IsIn(WEBHOOK_EVENT_TYPES, { each: true })
  readonly eventTypes!: WebhookEventType[];

  /** For people: which software it is. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly description?: string;

  constructor(fields: Fields<CreateWebhookEndpoint>) {
    super(fields);
  }
}
