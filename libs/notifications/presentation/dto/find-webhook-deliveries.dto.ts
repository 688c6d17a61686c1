import { OmitType } from '@nestjs/swagger';
import { FindWebhookDeliveries } from '../../application/queries/find-webhook-deliveries/find-webhook-deliveries.query.js';

/** Which of an endpoint's deliveries. */
export class FindWebhookDeliveriesDto extends OmitType(FindWebhookDeliveries, ['endpointId'] as const) {}
