import { OmitType } from '@nestjs/swagger';
import { ChangeReferrer } from '../../../application/commands/change-referrer/change-referrer.command.js';

/** What changes of a referrer. */
export class ChangeReferrerBody extends OmitType(ChangeReferrer, [
  'referrerId',
  'expectedVersion',
] as const) {}
