import { ApiProperty } from '@nestjs/swagger';
import { DeliveryItem } from '../find-deliveries/delivery.view.js';

/** What an operator did to a delivery, and why. */
export class DeliveryInterventionView {
  action!: 'replay' | 'skip';
  reason!: string;
  actorKind!: string;
  actorId!: string | null;
  at!: Date;
}

/** A delivery with what operators did to it. */
export class DeliveryView extends DeliveryItem {
  @ApiProperty({ type: [DeliveryInterventionView] })
  interventions!: DeliveryInterventionView[];
}
