import { IsIn, IsInt, IsNumber, IsOptional, IsUUID, Length, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { WebhookAttempt } from '../../../domain/webhook-delivery.js';
import type { AttemptRecordedAnswer } from './attempt-recorded.answer.js';

/** Notes how a call of a webhook endpoint ended. */
@UseCase('notifications.record-webhook-attempt')
@SystemOnly()
export class RecordWebhookAttempt extends Command<AttemptRecordedAnswer> {
  @IsUUID()
  readonly webhookDeliveryId!: string;

  @IsInt()
  readonly round!: number;

  @IsIn(['delivered', 'retry', 'failed'])
  readonly outcome!: WebhookAttempt['outcome'];

  @IsOptional()
  @IsInt()
  readonly responseStatus?: number;

  @IsOptional()
  @Length(1, 100)
  readonly errorCode?: string;

  @IsOptional()
  @IsNumber()
  @Min(0)
  readonly retryAfterSeconds?: number;

  constructor(fields: Fields<RecordWebhookAttempt>) {
    super(fields);
  }
}
