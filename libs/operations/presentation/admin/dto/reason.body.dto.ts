import { PickType } from '@nestjs/swagger';
import { SkipDelivery } from '../../../application/commands/skip-delivery/skip-delivery.command.js';

/** Why an operator does this. */
export class ReasonBody extends PickType(SkipDelivery, ['reason'] as const) {}
