import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { WEBHOOK_EVENT_TYPES, type WebhookEventType } from '../../../domain/webhook-event-type.js';

/** Changes what is given of a webhook endpoint. */
@UseCase('notifications.update-webhook-endpoint')
@RequirePermission('webhooks.manage')
export class UpdateWebhookEndpoint extends Command {
  @IsUUID()
  readonly endpointId!: string;

  @IsOptional()
  @IsString()
  @Length(1, 2000)
  readonly url?: string;

  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(WEBHOOK_EVENT_TYPES.length)
  @IsIn(WEBHOOK_EVENT_TYPES, { each: true })
  readonly eventTypes?: WebhookEventType[];

  /** Null takes it away. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly description?: string | null;

  /** An endpoint that is not active is told nothing; what happens meanwhile is not sent later. */
  @IsOptional()
  @IsBoolean()
  readonly active?: boolean;

  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<UpdateWebhookEndpoint>) {
    super(fields);
  }
}
