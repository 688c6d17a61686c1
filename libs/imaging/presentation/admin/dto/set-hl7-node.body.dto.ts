import { OmitType } from '@nestjs/swagger';
import { SetHl7Node } from '../../../application/commands/set-hl7-node/set-hl7-node.command.js';

export class SetHl7NodeBody extends OmitType(SetHl7Node, ['expectedVersion'] as const) {}
