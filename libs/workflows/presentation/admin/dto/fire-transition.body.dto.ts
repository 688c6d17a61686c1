import { OmitType } from '@nestjs/swagger';
import { FireTransition } from '../../../application/commands/fire-transition/fire-transition.command.js';

/** The event to fire and what comes with it. */
export class FireTransitionBody extends OmitType(FireTransition, ['instanceId'] as const) {}
